namespace CompBot.Core.Offers;

/// <summary>A company makes no offer only where its sentence says so: it is where the person works or worked, or somebody else does.</summary>
internal static class OtherCompanies
{
    private const int Reach = 12;

    /// <summary>The words of a title say nothing of a company ("marketing" is no market).</summary>
    public static List<NameSpan> Settle(Surface surface, List<NameSpan> names)
    {
        var titles = new bool[surface.Text.Count];
        foreach (var title in names.Where(name => name.Tag == NameTag.Title))
        {
            Array.Fill(titles, true, title.From, title.To - title.From);
        }

        return names.ConvertAll(name => name.Tag switch
        {
            NameTag.OtherCompany when !IsSaid(surface, titles, name) => name with { Tag = NameTag.Company },
            NameTag.Company when IsOthers(surface, titles, name) => name with { Tag = NameTag.OtherCompany },
            _ => name,
        });
    }

    /// <summary>"levels.fyi says 320K for L5 at Google", "my cousin at Nvidia makes 380K".</summary>
    private static bool IsOthers(Surface surface, bool[] titles, NameSpan name)
    {
        if (IsLeft(surface, name.From - 1) || IsLeft(surface, name.From - 2))
        {
            return true;
        }

        var market = false;
        for (var at = Math.Max(0, name.From - Reach); at < Math.Min(surface.Text.Count, name.To + Reach); at++)
        {
            if (surface.Text[at].IsBreak || surface.Marks[at].Concept?.Name is "offered" or "versus" or "another_offer")
            {
                market = at > name.To && market;
                if (at > name.To || surface.Marks[at].Concept is not null)
                {
                    return market && at > name.To && surface.Text[at].IsBreak;
                }
            }

            market |= !titles[at] && surface.Marks[at].Concept?.Name is "market";
        }

        return market;
    }

    private static bool IsLeft(Surface surface, int at) => at >= 0 && surface.Marks[at].Concept?.Name == "former";

    private static bool IsSaid(Surface surface, bool[] titles, NameSpan name)
    {
        for (var at = Math.Max(0, name.From - Reach); at < Math.Min(surface.Text.Count, name.To + Reach); at++)
        {
            if (!titles[at] && surface.Marks[at].Concept?.Name is "current" or "past" or "former" or "market" or "posted" or "hypothetical" or "experience" or "more_than" or "example" or "injection")
            {
                return true;
            }
        }

        return false;
    }
}
