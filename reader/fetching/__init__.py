"""Getting pages and feeds from the web, from public addresses only and within bounds."""
