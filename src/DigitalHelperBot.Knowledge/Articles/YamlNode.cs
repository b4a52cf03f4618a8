namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>The part of YAML that our files use: text, lists and named values, each with its line.</summary>
internal abstract record YamlNode(int Line);

internal sealed record YamlText(string Text, int Line) : YamlNode(Line);

internal sealed record YamlList(IReadOnlyList<YamlNode> Items, int Line) : YamlNode(Line);

internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, int Line) : YamlNode(Line);

internal sealed record YamlEntry(string Key, YamlNode Value, int Line);
