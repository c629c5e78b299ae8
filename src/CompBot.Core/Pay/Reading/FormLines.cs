using System.Collections.Frozen;

namespace CompBot.Core.Pay.Reading;

/// <summary>Lines of a form ("Education: …", "Years of experience: 4", "Benefits: …") that speak of the writer or of perks: nothing on them is anybody's offer.</summary>
internal static class FormLines
{
    private const int LongestLabel = 7;

    private static readonly FrozenSet<string> Background = """
        education | educational background | college | university | school | degree | qualification | graduation | grad year | year of graduation | graduation year | batch | passout | cgpa | gpa | age | gender | visa | visa status | nationality | background | my background | about me
        yoe | total yoe | overall yoe | years of experience | years of exp | yrs of exp | experience | total experience | total exp | relevant experience | exp | work experience | work ex | workex | work exp | prior experience | prior exp | previous experience | past experience | prev experience | current experience | overall experience | years of experience at company | years at company | tenure | tenure length | joined
        prior company | previous company | prev company | past company | last company | previous org | prior org | previous organization | previous employer | prior role | previous role | prior internship | previous internship | internship | internships | prior internships | previous/current internship | current company | current org | current organization | current organisation | current employer | current role | current title | current designation | current level | current position | current location | curr location | curr company | curr role
        date of the offer | date of offer | offer date | date | offer year | year | month | date of joining | joining date | doj | start date | interview | interviews | interview rounds | interview process | interview experience | interview source | interview date | rounds | no of rounds | number of rounds | process | referral | source | applied | application | difficulty | verdict
        benefits | benefit | other benefits | additional benefits | standard benefits | perks | other perks | insurance | medical | medical insurance | health insurance | gratuity | pf | company pf | pf contribution | employer pf | provident fund | leaves | leave | pto | vacation | holidays | notice period | notice | np | lwd | mode | work mode | wfo | wfh | working hours | work hours | hours | tech stack | stack | skills | tech | team size | company size | headcount | size | employees | funding | valuation | industry | domain
        other details | other detail | other info | additional info | other information | other offers | hike | hike percent | percentage hike | link | url | ref | reference | job id | req id | phone | mobile | email | address | dob | food | food coupons | meal card | gym | internet | wellness | learning | retirement | 401k | 401k match | espp | pension
        erfahrung | berufserfahrung | ausbildung | studium | alter | urlaub | urlaubstage | arbeitszeit | wochenstunden | stunden | firmengröße | mitarbeiter | branche | formation | diplôme | expérience | âge | taille de l'entreprise | télétravail | experiencia | formación | estudios | edad
        """.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Background.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Turns every piece behind such a label, to the end of its line, into one that says nothing.</summary>
    public static void SetAside(string text, List<Token> tokens, List<Piece> pieces, Steps steps)
    {
        steps.Add(pieces.Count);
        for (var at = 0; at < pieces.Count; at++)
        {
            if (pieces[at].Kind != PieceKind.Mark && OpensLine(pieces, at) && EndOfLabel(pieces, at) is > 0 and var colon && IsBackground(text, tokens, pieces, at, colon))
            {
                at = Blank(pieces, at, colon);
            }
        }
    }

    private static bool OpensLine(List<Piece> pieces, int at)
    {
        var back = at - 1;
        while (back >= 0 && pieces[back].Kind == PieceKind.Mark && pieces[back].Sign is '-' or '*' or '•' or '>' or '#' or '(')
        {
            back--;
        }

        return back < 0 || pieces[back].IsMark('\n') || pieces[back].IsMark('¶');
    }

    private static int EndOfLabel(List<Piece> pieces, int at)
    {
        for (var next = at + 1; next < pieces.Count && next <= at + LongestLabel; next++)
        {
            if (pieces[next].IsMark(':') || pieces[next].IsMark('=') || pieces[next].IsMark('-') || pieces[next].IsMark('—'))
            {
                return next;
            }

            if (pieces[next].EndsSentence || pieces[next].Kind is PieceKind.Amount or PieceKind.Company || next > at && pieces[next].Kind == PieceKind.Mark && pieces[next].Sign is ',' or ';')
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>The words before the colon, without what stands in brackets behind them.</summary>
    private static bool IsBackground(string text, List<Token> tokens, List<Piece> pieces, int at, int colon)
    {
        var end = at;
        while (end < colon && !pieces[end].IsMark('('))
        {
            end++;
        }

        for (var word = at; word < end; word++)
        {
            if (pieces[word].Is(Cue.Experience) || pieces[word] is { Kind: PieceKind.Count, Cue: Cue.Experience })
            {
                return true;
            }
        }

        return end > at && Lookup.Contains(text.AsSpan(tokens[pieces[at].Start].Start, tokens[pieces[end - 1].End - 1].End - tokens[pieces[at].Start].Start));
    }

    private static int Blank(List<Piece> pieces, int from, int colon)
    {
        var at = from;
        for (; at < pieces.Count && !pieces[at].IsMark('\n') && !pieces[at].IsMark('¶'); at++)
        {
            if (pieces[at].Kind != PieceKind.Mark && !(at < colon && pieces[at].Is(Cue.Experience)))
            {
                pieces[at] = new Piece(PieceKind.Junk, pieces[at].Start, pieces[at].End);
            }
        }

        return at;
    }
}
