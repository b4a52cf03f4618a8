using System.Text;
using DigitalHelperBot.Knowledge.ArticleRules;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.Tests.ArticleRules;

public sealed class AnArticleThatIsBeingWritten
{
    private static readonly LibraryFacts Facts = new(LocalDetails.None.WithNamesOf(new LocalDetails(new Dictionary<string, string> { ["service_desk_phone"] = "" })), [new Category("meet", "Meet")], new DateOnly(2026, 11, 27));

    [Fact]
    public void Has_the_same_findings_as_in_a_check_of_the_whole_library()
    {
        ArticleFile[] library = [File("one", "Show my screen", "how do i show my screen"), File("two", "Print a letter", "print a letter")];
        // Its title is nearly another's, a phrasing is another's, and it leads to one that is not there.
        var written = File("three", "Print the letter", "print a letter", "related: [four, two]\n");
        var checker = new WritingChecker([.. library.Select(f => (f.Path, ArticleReader.Read(f.Path, f.Content.Span).Article!))], RuleSettings.Shipped);

        var found = checker.Check(written, Facts);

        var whole = ArticleChecker.Check([.. library, written], RuleSettings.Shipped, Facts, withMatcher: false).Findings.Where(f => f.File == written.Path);
        Assert.Equal(whole, found);
        Assert.Contains(found, f => f.Id == "K3");
        Assert.Contains(found, f => f.Id == "K6-same");
        Assert.Contains(found, f => f.Message == "There is no article \"four\"");
    }

    [Fact]
    public void Is_not_held_against_its_own_published_version()
    {
        var published = File("one", "Show my screen", "how do i show my screen");
        var checker = new WritingChecker([(published.Path, ArticleReader.Read(published.Path, published.Content.Span).Article!)], RuleSettings.Shipped);

        Assert.DoesNotContain(checker.Check(published, Facts), f => f.Id is "K3" or "K6-same" or "K10");
    }

    private static ArticleFile File(string id, string title, string phrasing, string more = "") => new($"meet/{id}.md", Encoding.UTF8.GetBytes(
        $$$"""
        ---
        id: {{{id}}}
        title: {{{title}}}
        benefit: Everyone sees what you see.
        category: meet
        review: 2027-05-23
        {{{more}}}phrasings:
          - {{{phrasing}}}
        ---

        ## Steps

        1. Select **Share**.

        ## If it does not work

        Ring the service desk on {{service_desk_phone}}.

        """));
}
