using CompBot.Core.Guides;

namespace CompBot.Guides.Reading;

/// <summary>Collects what could not be read, by line.</summary>
internal sealed class ProblemList
{
    private readonly List<GuideProblem> _problems = [];

    public void Add(int line, string message)
    {
        var problem = new GuideProblem(line, message);
        if (!_problems.Contains(problem))
        {
            _problems.Add(problem);
        }
    }

    public Sequence<GuideProblem> Sorted() => _problems.OrderBy(problem => problem.Line).ToSequence();

    /// <summary>A cell or phrase for a message: short, on one line.</summary>
    public static string Quote(string text) => text.Length <= 80 ? $"'{text}'" : $"'{text[..77]}...'";
}
