using CompBot.Core.Pay;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Listening;

/// <summary>
/// The figures of a message about a raise where one works, as yearly amounts: what the employer named (Base, or Percent of present pay with the base it makes), a sum paid once,
/// and what the person asked for. Present pay is known, so a bare figure near it is pay in its unit, whatever its form.
/// </summary>
internal sealed record HomeFigures(decimal? Base, decimal? Percent, decimal? OneTime, decimal? Asked)
{
    private const decimal Most = 2.2m;
    private const decimal MostPercent = 60m;
    private const decimal LeastOnce = 50m;
    private const decimal LeastStep = 0.001m;

    /// <summary>What is counted in days and hours, and is no pay.</summary>
    private static readonly string[] Things = ["leave", "learning", "schedule", "remote"];

    /// <summary>Thousands and lakhs that are left out in talk.</summary>
    private static readonly decimal[] Scales = [1m, 1_000m, 100_000m];

    private static readonly HomeFigures None = new(null, null, null, null);

    /// <summary>pay: yearly, with the hours it was counted with where it was told by the hour. reached: what they had named before; asked: what was asked for. Only clauses that ask nothing count.</summary>
    public static HomeFigures Of(Heard heard, decimal pay, decimal? hours, decimal? reached, decimal? asked)
    {
        var told = None;
        if (heard.Utterance.Tokens.Count > AnswerAtHome.MostWords)
        {
            return told;
        }

        foreach (var clause in heard.Utterance.Clauses.Where(clause => !clause.IsAsked))
        {
            var figures = new ClauseFigures(heard, clause, pay, hours);
            told = figures.AreElsewhere ? told : Taken(told, figures, reached ?? pay);
        }

        return told is { Base: null, OneTime: null } && heard.Says("half-way") && (told.Asked ?? asked) is { } wanted && wanted > (reached ?? pay)
            ? told with { Base = ((reached ?? pay) + wanted) / 2m } : told;
    }

    private static HomeFigures Taken(HomeFigures told, ClauseFigures clause, decimal from)
    {
        if (clause.Says("my-ask"))
        {
            return told with { Asked = told.Asked ?? clause.Wished ?? clause.Base };
        }

        told = told with { Asked = told.Asked ?? clause.Wished };
        if (clause.Says("home-once"))
        {
            return told with { OneTime = told.OneTime ?? clause.Sum, Base = told.Base ?? clause.Base };
        }

        return told.Base is not null ? told
            : clause.Base is { } yearly ? told with { Base = yearly }
            : clause.Percent is { } percent ? told with { Base = clause.Rounded(clause.Pay * (1m + (percent / 100m))), Percent = percent }
            : clause.Step is { } step ? told with { Base = from + step }
            : told;
    }

    /// <summary>The figures of one clause.</summary>
    private sealed class ClauseFigures(Heard heard, Clause clause, decimal pay, decimal? hours)
    {
        private IReadOnlyList<WordForm> Tokens => heard.Utterance.Tokens;

        public decimal Pay => pay;

        /// <summary>What the person would like or needs, and what was paid at another place or to others, is no answer.</summary>
        public bool AreElsewhere => Says("not-here") || Says("own-wish") && !Says("theirs") && !Says("my-ask");

        public bool Says(string list) => heard.Book.Says(list, heard.Utterance, clause);

        /// <summary>A yearly base near present pay: as it was read, else a bare number in the unit of the pay.</summary>
        public decimal? Base => Read(ToldPart.Base, ToldPart.Total).Where(IsTheirs).Select(Yearly).Where(IsPay).Cast<decimal?>().FirstOrDefault()
            ?? Numbers.Where(number => !number.IsCents).Select(number => Bare(number.Value)).FirstOrDefault(known => known is not null);

        /// <summary>What the person wished or asked for, by the words around it.</summary>
        public decimal? Wished => Read(ToldPart.Base, ToldPart.Total).Where(figure => figure.Of == ToldOf.Wish).Select(Yearly).Where(IsPay).Cast<decimal?>().FirstOrDefault();

        public decimal? Percent => Read(ToldPart.MovePercent).Where(figure => figure.Of != ToldOf.Wish).Select(figure => (decimal?)figure.Amount).FirstOrDefault()
            ?? All.Where(number => number.IsPercent && number.Value is > 0m and <= MostPercent).Select(number => (decimal?)number.Value).FirstOrDefault();

        /// <summary>By how much they came up.</summary>
        public decimal? Step => Things.Any(Says) ? null : hours is not null && Says("more") && Says("one-unit") ? PerYear(1m) : Read(ToldPart.MoveAmount).Where(figure => figure.Of != ToldOf.Wish).Select(figure => (decimal?)PerYear(figure.Amount)).FirstOrDefault()
            ?? (Says("more") || Numbers.Any(number => number.IsCents) ? Numbers.Where(number => (number.IsCents || Bare(number.Value) is null) && number.Value > 0m).Select(number => (decimal?)PerYear(number.IsCents ? number.Value / 100m : number.Value)).FirstOrDefault(step => step >= LeastStep * pay && step <= pay / 2m) : null);

        public decimal? Sum => Read(ToldPart.SignOn, ToldPart.Bonus).Where(figure => figure.Of != ToldOf.Wish).Select(figure => (decimal?)figure.Amount).FirstOrDefault()
            ?? Numbers.Where(number => number.Value >= LeastOnce && Bare(number.Value) is null).Select(number => (decimal?)number.Value).FirstOrDefault();

        public decimal Rounded(decimal yearly) => hours is { } counted ? Math.Round(yearly / counted, 2, MidpointRounding.AwayFromZero) * counted : Math.Round(yearly, MidpointRounding.AwayFromZero);

        private Sequence<ToldFigure> Read(params ToldPart[] parts) =>
            heard.Reading.Figures.Where(figure => parts.Contains(figure.Part) && figure.At.From >= clause.At.From && figure.At.From < clause.At.To);

        /// <summary>Present pay told once more, and what others earn, is no answer.</summary>
        private bool IsTheirs(ToldFigure figure) => figure.Of is ToldOf.Offer or ToldOf.Home || figure.Of is ToldOf.Current or ToldOf.None && Yearly(figure) != pay;

        private decimal Yearly(ToldFigure figure) => figure.HoursPaid is { } counted && hours is { } known ? figure.Amount / counted * known : figure.Amount;

        private decimal PerYear(decimal amount) => hours is { } counted && amount < pay / counted ? amount * counted : amount;

        /// <summary>A raise does not lower pay: what is below it is a figure of something else.</summary>
        private bool IsPay(decimal yearly) => yearly >= pay && yearly <= Most * pay;

        private decimal? Bare(decimal number) => Scales.Select(scale => number * scale * (hours ?? 1m)).Where(IsPay).Select(yearly => (decimal?)yearly).FirstOrDefault();

        private IEnumerable<BareNumber> Numbers => All.Where(number => !number.IsPercent && !number.IsCounted);

        private IEnumerable<BareNumber> All
        {
            get
            {
                for (var at = clause.From; at < clause.To; at++)
                {
                    if (Tokens[at].Kind == WordKind.Number && !IsDenied(at) && !IsOthers(at) && WrittenNumber.Value(Tokens[at].Form) is { } value)
                    {
                        var percent = Tokens[at].Form.EndsWith('%') || Follows(at, "percents") || at + 1 < clause.To && Tokens[at + 1].Is("%");
                        yield return new(value, percent, Follows(at, "cents"), !percent && !Follows(at, "cents") && (Follows(at, "measures") && !(hours is not null && Follows(at, "an-hour")) || IsDay(at)));
                    }
                }
            }
        }

        /// <summary>It was read already, and as a figure of something else.</summary>
        private bool IsOthers(int at) => heard.Reading.Figures.Any(figure => figure.At.Meets(Tokens[at].At) && (figure.Of is ToldOf.Wish or ToldOf.Current or ToldOf.Past or ToldOf.Before or ToldOf.Minimum || figure.Part is ToldPart.SignOn or ToldPart.Bonus));

        /// <summary>"not 24".</summary>
        private bool IsDenied(int at) => at > clause.From && Tokens[at - 1].Is("not");

        /// <summary>"april 15", "15 april".</summary>
        private bool IsDay(int at) => Follows(at, "home-months") || at > clause.From && Lists("home-months", at - 1);

        private bool Follows(int at, string list) => at + 1 < clause.To && Lists(list, at + 1);

        private bool Lists(string list, int at) => heard.Book.Lists(list, heard.Utterance, at);
    }

    private readonly record struct BareNumber(decimal Value, bool IsPercent, bool IsCents, bool IsCounted);
}
