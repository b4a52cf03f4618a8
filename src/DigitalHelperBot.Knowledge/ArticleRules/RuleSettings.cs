using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules;

/// <summary>Levels and word lists: as shipped, then as the organisation changed them in its <c>rules.yaml</c>. Immutable.</summary>
public sealed class RuleSettings
{
    private readonly Dictionary<string, FindingLevel?> _levels;
    private readonly Dictionary<string, WordList> _lists;

    internal RuleSettings(Dictionary<string, FindingLevel?> levels, IReadOnlyDictionary<string, Dictionary<string, string>> lists)
    {
        _levels = levels;
        _lists = lists.ToDictionary(l => l.Key, l => new WordList(l.Value), StringComparer.Ordinal);
    }

    /// <summary>The rules as shipped.</summary>
    public static RuleSettings Shipped { get; } = RuleSettingsReader.ReadShipped();

    internal WordList List(string name) => _lists[name];

    internal IReadOnlyDictionary<string, WordList> Lists => _lists;

    internal IReadOnlyDictionary<string, FindingLevel?> Levels => _levels;

    /// <summary>The level of a rule, or null when it is off.</summary>
    internal FindingLevel? LevelOf(ArticleRule rule) => _levels.TryGetValue(rule.Id, out var level) ? level : rule.Level;
}
