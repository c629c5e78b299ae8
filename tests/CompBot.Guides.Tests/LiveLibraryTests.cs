using CompBot.Core.Guides;
using CompBot.Guides.Live;
using Xunit;

namespace CompBot.Guides.Tests;

public sealed class LiveLibraryTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("guides-").FullName;
    private readonly string _own = Directory.CreateTempSubdirectory("guides-own-").FullName;
    private readonly List<FileProblem> _reported = [];

    public LiveLibraryTests()
    {
        Write(_data, "guides/acme/painter.md", Guide("Painter", "Acme", "$100K-$150K"));
        File.WriteAllText(Path.Combine(_data, "aliases.md"), "## Companies\n- Acme: paintco\n");
        File.WriteAllText(Path.Combine(_data, "pushbacks.md"), "");
        File.WriteAllText(Path.Combine(_data, "pay-laws.json"), """{"Laws":[]}""");
    }

    [Fact]
    public void The_bundled_guides_are_there_at_once_and_further_folders_with_the_first_look()
    {
        Write(_own, "acme/painter.md", Guide("Painter", "Acme", "$200K-$250K"));
        Write(_own, "acme/cook.md", Guide("Cook", "Acme", "$90K-$95K"));
        using var live = Live();

        Assert.Equal(100_000, LowOf(live, "Painter"));
        live.Refresh();

        Assert.Equal(200_000, LowOf(live, "Painter"));
        Assert.Equal(90_000, LowOf(live, "Cook"));
        Assert.Equal(new NameMatch.Found("Acme"), live.Current.Guides.MatchCompany("paintco"));
    }

    [Fact]
    public async Task Only_regular_files_inside_the_folder_are_read_and_the_rest_is_told()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Write(_own, "acme/cook.md", Guide("Cook", "Acme", "$90K-$95K"));
        Write(_data, "elsewhere/baker.md", Guide("Baker", "Acme", "$90K-$95K"));
        File.CreateSymbolicLink(Path.Combine(_own, "acme", "inside.md"), Path.Combine(_own, "acme", "cook.md"));
        File.CreateSymbolicLink(Path.Combine(_own, "out.md"), Path.Combine(_data, "elsewhere", "baker.md"));
        Directory.CreateSymbolicLink(Path.Combine(_own, "round"), _own);
        File.WriteAllText(Path.Combine(_own, "empty.md"), "");
        await System.Diagnostics.Process.Start("mkfifo", Path.Combine(_own, "pipe.md")).WaitForExitAsync();
        using var live = Live();

        await Task.Run(live.Refresh).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(90_000, LowOf(live, "Cook"));
        Assert.Null(live.Current.Guides.Find("Acme", "Baker"));
        Assert.Equal(["empty.md", "out.md", "pipe.md", "round"], live.Problems.Where(problem => problem.Message.EndsWith("passed over", StringComparison.Ordinal)).Select(problem => Path.GetFileName(problem.File)).Order(StringComparer.Ordinal));
        Assert.Equal(0, live.Refresh());
    }

    [Fact]
    public void A_changed_file_is_read_again_and_nothing_else_is()
    {
        using var live = Live();
        live.Refresh();
        var before = live.Current;
        Assert.Equal(0, live.Refresh());
        Assert.Same(before, live.Current);

        Write(_data, "guides/acme/painter.md", Guide("Painter", "Acme", "$100,000-$175,000"));

        Assert.Equal(1, live.Refresh());
        Assert.Equal(175_000, live.Current.Guides.Find("Acme", "Painter")!.Bands[0].Base!.High);
        Assert.Equal(150_000, before.Guides.Find("Acme", "Painter")!.Bands[0].Base!.High);
    }

    [Fact]
    public void A_broken_edit_keeps_the_last_good_version_and_says_so_until_it_is_mended()
    {
        using var live = Live();
        live.Refresh();

        Write(_data, "guides/acme/painter.md", "### Painter | Acme Negotiation Guide\n\n| Region | Base");
        live.Refresh();

        Assert.Equal(100_000, LowOf(live, "Painter"));
        Assert.Equal(1, live.KeptBack);
        Assert.Contains(_reported, problem => problem.IsBroken && problem.Message.Contains("last good version", StringComparison.Ordinal));

        Write(_data, "guides/acme/painter.md", Guide("Painter", "Acme", "$120K-$150K"));
        live.Refresh();
        Assert.Equal((120_000, 0), (LowOf(live, "Painter"), live.KeptBack));
    }

    [Fact]
    public void A_role_that_is_renamed_in_its_file_is_found_by_its_new_name_only()
    {
        using var live = Live();
        live.Refresh();
        live.Current.Guides.SuggestRoles("Acme", "", 5);

        Write(_data, "guides/acme/painter.md", Guide("Sculptor", "Acme", "$100K-$150K"));
        live.Refresh();

        Assert.Null(live.Current.Guides.Find("Acme", "Painter"));
        Assert.Equal(new NameMatch.Found("Sculptor"), live.Current.Guides.MatchRole("Acme", "sculptor"));
        Assert.Equal("Sculptor", Assert.Single(live.Current.Guides.SuggestRoles(null, "", 5)).Value);
    }

    [Fact]
    public void A_place_that_an_edit_brings_is_suggested()
    {
        using var live = Live();
        live.Refresh();
        Assert.Empty(live.Current.Guides.SuggestRegions(null, null, "oslo", 5));

        Write(_data, "guides/acme/painter.md", Guide("Painter", "Acme", "$100K-$150K").Replace("Berlin", "Oslo", StringComparison.Ordinal));
        live.Refresh();

        Assert.Equal("Oslo", Assert.Single(live.Current.Guides.SuggestRegions(null, null, "oslo", 5)).Value);
        Assert.Same(live.Current.Guides.Find("Acme", "Painter"), Assert.Single(live.Current.Guides.Guides));
    }

    [Fact]
    public void A_row_without_pay_is_no_band_to_talk_about()
    {
        Write(_own, "acme/cook.md", Guide("Cook", "Acme", "$90K-$95K") + "| Seoul (KRW) | Varies | Varies |\n");
        using var live = Live();
        live.Refresh();

        Assert.Equal(["Berlin"], live.Current.Guides.Find("Acme", "Cook")!.Bands.Select(band => band.Region));
        Assert.Contains(live.Problems, problem => problem.Message == "Seoul gives no figure for base or total");
    }

    [Fact]
    public void A_file_that_is_gone_takes_its_guide_with_it()
    {
        Write(_own, "acme/cook.md", Guide("Cook", "Acme", "$90K-$95K"));
        using var live = Live();
        live.Refresh();
        File.Delete(Path.Combine(_own, "acme", "cook.md"));

        Assert.Equal(1, live.Refresh());
        Assert.Null(live.Current.Guides.Find("Acme", "Cook"));
    }

    [Fact]
    public void A_changed_data_file_is_read_again_without_touching_the_guides()
    {
        using var live = Live();
        live.Refresh();
        File.WriteAllText(Path.Combine(_data, "aliases.md"), "## Companies\n- Acme: brushes, paintco\n");

        live.Refresh();

        Assert.Equal(new NameMatch.Found("Acme"), live.Current.Guides.MatchCompany("brushes"));
        Assert.Equal(100_000, LowOf(live, "Painter"));
    }

    public void Dispose()
    {
        Directory.Delete(_data, recursive: true);
        Directory.Delete(_own, recursive: true);
    }

    private LiveLibrary Live() => new(_data, [_own], _reported.Add);

    private static decimal LowOf(LiveLibrary live, string role) => live.Current.Guides.Find("Acme", role)!.Bands[0].Base!.Low;

    private static string Guide(string role, string company, string pay) =>
        $"### {role} | {company} Global Negotiation Guide\n\n| Region | Base Salary | Total Comp |\n|---|---|---|\n| Berlin | {pay} | {pay} |\n";

    private static void Write(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
