using System.Text;
using DigitalHelperBot.Knowledge.ArticleRules;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.Tests.ArticleRules;

public sealed class RulesOfAnOrganisation
{
    private static readonly string Text = RuleSample.Text.Replace("- Close anything private before you share.", "- Purchase the widget.", StringComparison.Ordinal);

    [Theory]
    [InlineData("levels:\n  R6: off", "")]
    [InlineData("levels:\n  R6: fail", "Fail R6")]
    [InlineData("remove:\n  avoid: [purchase]", "")]
    [InlineData("add:\n  avoid:\n    widget: thing", "Warn R6,Warn R6")]
    [InlineData("add:\n  never: [widget]", "Warn R6,Fail W8")]
    [InlineData("lists:\n  avoid: [widget]", "Warn R6")]
    [InlineData("lists:\n  labels: [Share]", "Warn R6,Fail S6")]
    [InlineData("", "Warn R6")]
    public void Change_levels_and_lists(string yaml, string expected)
    {
        var rules = Read(yaml, out var findings);

        Assert.Empty(findings);
        var found = RuleSample.Check(Text, rules).Findings.Where(f => f.File == RuleSample.File).OrderBy(f => f.Id, StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(',', found.Select(f => $"{f.Level} {f.Id}")));
    }

    [Fact]
    public void Give_their_own_advice() =>
        Assert.Equal("Write instead: thing", RuleSample.Check(Text, Read("add:\n  avoid:\n    widget: thing", out _)).Findings[1].Fix);

    [Theory]
    [InlineData("levels:\n  R99: off", 2, "There is no rule \"R99\"")]
    [InlineData("levels:\n  R6: loud", 2, "Write warn, fail or off")]
    [InlineData("lists:\n  nothing: [a]", 2, "There is no word list \"nothing\". Use one of: avoid")]
    [InlineData("add:\n  avoid: [[a]]", 2, "is not a list of words")]
    [InlineData("add:\n  avoid: [a, A]", 2, "is not a list of words")]
    [InlineData("level: x", 1, "is no part of the rules")]
    [InlineData("levels: [", 1, "cannot be read")]
    public void Are_refused_with_the_line_when_they_mean_nothing(string yaml, int line, string says)
    {
        Assert.Null(Read(yaml, out var findings));
        Assert.Equal(line, findings[0].Line);
        Assert.Contains(says, findings[0].ToString(), StringComparison.Ordinal);
    }

    private static RuleSettings? Read(string yaml, out IReadOnlyList<Finding> findings) =>
        RuleSettingsReader.Read("rules.yaml", Encoding.UTF8.GetBytes(yaml), out findings);
}
