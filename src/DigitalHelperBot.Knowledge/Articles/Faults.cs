namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>Collects what is wrong with one file. A hostile file can hold endless faults, so only the first fifty are kept.</summary>
internal sealed class Faults(string file)
{
    private const int Most = 50;
    private readonly List<Finding> _findings = [];

    public bool Any => _findings.Count > 0;

    public void Add(string id, int line, string message, string fix)
    {
        if (_findings.Count < Most)
        {
            _findings.Add(new Finding(file, line, FindingLevel.Fail, id, message, "", fix));
        }
    }

    public IReadOnlyList<Finding> InFileOrder() => [.. _findings.OrderBy(f => f.Line)];
}

/// <summary>Ids of the findings about the format of a file.</summary>
internal static class FaultIds
{
    public const string File = "F1";
    public const string FrontMatter = "F2";
    public const string Yaml = "F3";
    public const string Missing = "F4";
    public const string Unknown = "F5";
    public const string Value = "F6";
    public const string Heading = "F7";
    public const string Step = "F8";
    public const string Picture = "F9";
    public const string Markup = "F10";
    public const string Placeholder = "F11";
}
