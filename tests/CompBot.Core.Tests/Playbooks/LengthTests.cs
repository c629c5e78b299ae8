using CompBot.Core.Negotiation;
using Xunit;

namespace CompBot.Core.Tests.Playbooks;

/// <summary>How long a file to send is, and how much of it belongs to its own case, over forty cases with figures and names masked.</summary>
public sealed class LengthTests
{
    private const int MostWords = 900;

    private static readonly IReadOnlyList<IReadOnlySet<string>> Files = [.. FortyCases.All.Select(SharedSentences.Of)];

    private static readonly Dictionary<string, int> Counted = SharedSentences.Counted(Files);

    [Fact]
    public void There_are_forty_cases() => Assert.Equal(40, FortyCases.All.Count);

    [Fact]
    public void No_file_to_send_is_longer_than_nine_hundred_words() =>
        Assert.DoesNotContain(FortyCases.All.Select(one => (one.Name, Words: SharedSentences.Words(one))), file => file.Words > MostWords);

    [Fact]
    public void Half_of_the_sentences_of_all_files_stand_in_one_alone() =>
        Assert.True(Files.Sum(Own) * 2 >= Files.Sum(file => file.Count), $"{Files.Sum(Own)} of {Files.Sum(file => file.Count)}");

    [Fact]
    public void No_case_falls_far_behind() =>
        Assert.Empty(FortyCases.All.Zip(Files).Where(pair => Own(pair.Second) * 100 < pair.Second.Count * 25).Select(pair => $"{pair.First.Name} {Own(pair.Second)}/{pair.Second.Count}"));

    [Fact]
    public void What_more_than_a_quarter_say_is_short_and_no_argument() =>
        Assert.Empty(Counted.Where(pair => pair.Value > Files.Count / 4 && pair.Key.Split(' ').Length > 16).Select(pair => pair.Key));

    [Fact]
    public void Six_answers_at_most_stand_in_the_file_and_the_rest_behind_a_press() => Assert.All(FortyCases.All, one =>
    {
        var playbook = one.Written();
        Assert.Equal(Math.Min(6, playbook.Pushbacks.Count), playbook.Pushbacks.Count(answer => PlaybookFiles.ToSend(playbook).Content.Contains("### " + answer.TheySay, StringComparison.Ordinal)));
        Assert.Equal(playbook.Pushbacks.Count > 6, PlaybookText.MorePushbacks(playbook).Count == 1);
    });

    [Fact]
    public void The_opening_of_a_call_names_two_figures_at_most() => Assert.All(FortyCases.All, one =>
        Assert.True(one.Written().Call.Script.SelectMany(line => line.Pieces).OfType<Piece.Figure>().Where(figure => figure.Origin == FigureOrigin.Ask).Distinct().Count() <= 2, one.Name));

    private static int Own(IReadOnlySet<string> file) => file.Count(sentence => Counted[sentence] == 1);
}
