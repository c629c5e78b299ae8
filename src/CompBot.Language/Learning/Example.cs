namespace CompBot.Language.Learning;

/// <summary>
/// Something to learn from: one or more instances (each a list of features) that together hold the labels. Where there are several, each label is held by at
/// least one of them, and it is not said by which.
/// </summary>
public sealed record Example(IReadOnlyList<IReadOnlyList<ulong>> Instances, IReadOnlyList<int> Labels);
