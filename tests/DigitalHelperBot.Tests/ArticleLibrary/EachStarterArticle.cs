using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Tests.ArticleLibrary;

/// <summary>What an organisation can count on in all of the articles that come with the program.</summary>
public sealed class EachStarterArticle
{
    private static readonly Dictionary<string, Article> All = Directory
        .EnumerateFiles(ShippedKnowledge.OfThisProgram.Folder, "*.md", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(ShippedKnowledge.OfThisProgram.Folder, file).Replace('\\', '/'), file => ArticleReader.Read(file, File.ReadAllBytes(file)).Article!);

    [Fact]
    public void Is_one_of_77() => Assert.Equal(77, All.Count);

    [Fact]
    public void Lies_in_the_folder_of_its_category_under_its_id() =>
        AssertAll((file, article) => file == $"{article.Category}/{article.Id}.md");

    [Fact]
    public void Is_found_by_at_least_40_ways_of_asking() => AssertAll((_, article) => article.Phrasings.Count >= 40);

    [Fact]
    public void Lists_no_way_of_asking_twice() =>
        AssertAll((_, article) => article.Phrasings.DistinctBy(p => p.Text, StringComparer.OrdinalIgnoreCase).Count() == article.Phrasings.Count);

    [Fact]
    public void Says_who_it_helps_who_owns_it_and_when_it_is_looked_at_again() =>
        AssertAll((_, article) => article is { HelpsMost.Count: > 0, Owner.Text.Length: > 0, ReviewOn: not null });

    [Fact]
    public void Says_how_far_its_facts_were_checked_and_where_they_were_read() =>
        AssertAll((_, article) => article is { Checked: not null, CheckedOn: not null, CheckedWith: not null, Sources.Count: > 0 });

    [Fact]
    public void Keeps_its_sources_from_staff() =>
        AssertAll((_, article) => !Shown(article).Any(text => article.Sources.Any(source => text.Contains(source, StringComparison.OrdinalIgnoreCase))));

    [Fact]
    public void Leads_to_others_that_exist()
    {
        var ids = All.Values.Select(article => article.Id).ToHashSet(StringComparer.Ordinal);

        AssertAll((_, article) => article.Related.Count > 0 && article.Related.All(related => ids.Contains(related) && related.Text != article.Id));
    }

    [Fact]
    public void Ends_with_what_to_do_when_it_does_not_work() => AssertAll((_, article) => article.IfItDoesNotWork.Count > 0);

    [Fact]
    public void Shows_pictures_that_Teams_draws_in_three_of_them()
    {
        var shown = All.SelectMany(pair => pair.Value.Devices.SelectMany(d => d.Steps), (pair, step) => (File: pair.Key, step.Picture)).Where(p => p.Picture is not null).ToArray();

        Assert.Equal(3, shown.DistinctBy(p => p.File).Count());
        Assert.All(shown, p => Assert.Null(DigitalHelperBot.ArticleLibrary.Pictures.PictureFile.WhatIsWrongWith(
            Path.Combine(ShippedKnowledge.OfThisProgram.Folder, Path.GetDirectoryName(p.File)!, p.Picture!.FileName))));
    }

    private static IEnumerable<string> Shown(Article article) =>
        article.Devices.SelectMany(d => d.Steps).Select(s => s.Text.Text)
            .Concat(article.Safety.Concat(article.IfItDoesNotWork).Select(p => p.Text))
            .Append(article.Benefit.Text).Append(article.RingFirst?.Text ?? "");

    private static void AssertAll(Func<string, Article, bool> holds) =>
        Assert.Empty(All.Where(pair => !holds(pair.Key, pair.Value)).Select(pair => pair.Key));
}
