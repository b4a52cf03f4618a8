using DigitalHelperBot.Knowledge.ArticleRules;

namespace DigitalHelperBot.Knowledge.Tests.ArticleRules;

public sealed class ARule
{
    public static TheoryData<string> Ids => new(ArticleChecker.Rules.Select(r => r.Id));

    [Fact]
    public void Finds_nothing_in_a_library_that_keeps_them_all() =>
        Assert.Empty(RuleSample.Check(RuleSample.Text).Findings);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Lets_its_good_example_pass_and_finds_its_bad_one(string id)
    {
        var example = Assert.Single(RuleExamples.All, e => e.Id == id);

        Assert.DoesNotContain(id, IdsIn(With(example, example.Good), withMatcher: AsksAMatcher(id)));
        Assert.Contains(id, IdsIn(With(example, example.Bad), withMatcher: AsksAMatcher(id), example.OtherFile));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Says_what_is_wrong_why_and_what_to_do_at_its_level(string id)
    {
        var rule = ArticleChecker.Rules.Single(r => r.Id == id);
        var example = RuleExamples.All.Single(e => e.Id == id);
        var finding = Findings(With(example, example.Bad), AsksAMatcher(id), example.OtherFile).First(f => f.Id == id);

        Assert.Equal((rule.Level, rule.Why), (finding.Level, finding.Why));
        Assert.All([finding.Message, finding.Why, finding.Fix], text => Assert.Matches(@"^[\p{Lu}""].*[^.]$", text));
        Assert.InRange(finding.Line, 1, 90);
    }

    [Theory]
    [InlineData("K9", "Use one of: ")]
    [InlineData("S10", "Write {{service_desk_phone}} there")]
    public void Says_what_to_write_in_place_of_what_was_found(string id, string fix)
    {
        var example = RuleExamples.All.Single(e => e.Id == id);

        Assert.StartsWith(fix, Findings(With(example, example.Bad), withMatcher: false, example.OtherFile).First(f => f.Id == id).Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_an_id_of_its_own() =>
        Assert.Equal(ArticleChecker.Rules.Count, ArticleChecker.Rules.DistinctBy(r => r.Id).Count());

    private static bool AsksAMatcher(string id) => id is "K6" or "K6-near";

    private static string With(RuleExample example, string replacement)
    {
        Assert.Contains(example.Old, RuleSample.Text, StringComparison.Ordinal);
        return RuleSample.Text.Replace(example.Old, replacement, StringComparison.Ordinal);
    }

    private static IEnumerable<string> IdsIn(string text, bool withMatcher, string? otherFile = null) =>
        Findings(text, withMatcher, otherFile).Select(f => f.Id);

    private static IEnumerable<Knowledge.Articles.Finding> Findings(string text, bool withMatcher, string? otherFile)
    {
        var others = new[] { ("meet/set-up-a-meeting.md", RuleSample.Neighbour), (otherFile ?? "", text) };
        var report = RuleSample.Check(text, withMatcher: withMatcher, others: otherFile is null ? others[..1] : others);
        return report.Findings.Where(f => f.File == (otherFile ?? RuleSample.File));
    }
}
