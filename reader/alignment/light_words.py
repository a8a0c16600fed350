"""Chinese words that say too little about a sentence to link it."""

from __future__ import annotations

from reader.alignment.stems import listed

STOP = listed(
    "的 了 和 与 在 是 以 为 对 将 并 而 而是 也 都 就 不 我 我们 你 他 她 它 他们 她们 它们 这 那 这样 这种 这些 "
    "那些 此外 同时 例如 包括 通过 使 让 给 把 被 从 到 自 等 所 之 于 中 上 下 里 外 间 之间 一个 各 各位 本次 已经 "
    "能够 应该 应 要 认为 表示 强调 坚信 愿意 不仅 而且 除了 从而 面对 作为 利用 进行 提供 近年来 来 更 多 更多 地 得 "
    "着 过 还 又 再 因此 以及 其 其他 何 如何 无论 说 称 有 没有 可 可以 能 会 由 因 但 却 则 如今 此 该 每 只 才 时 "
    "后 前 去 人 年 个 名 种 些 很 最 并且 或 如果 因为 由于 所以 虽然 道 指出 说道 那里 这里 仍 曾 另外 其中 之后 "
    "之前 以来 以后 以前 以上 以下 左右 几乎 约 大约 超过 至少 达 达到 占 向 跟 比 像 一样 一 两 二"
)
