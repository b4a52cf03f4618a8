using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DigitalHelperBot.Knowledge.Matching.Synonyms;

/// <summary>Reads <c>groups:</c> (lists of phrases that mean the same) and <c>read-as:</c> (what people write: what it means) from YAML.</summary>
internal static class SynonymFile
{
    public static SynonymList Parse(string yaml, string name)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException e)
        {
            throw Bad(name, e.Start, "this is not YAML. Compare the line with the ones around it.", e);
        }

        if (stream.Documents.Count == 0) return SynonymList.None;
        if (stream.Documents[0].RootNode is not YamlMappingNode root) throw Bad(name, stream.Documents[0].RootNode.Start, "the file must start with groups: or read-as:.");
        var (groups, readAs) = (new List<IReadOnlyList<string>>(), new List<KeyValuePair<string, string>>());
        foreach (var (key, value) in root.Children)
        {
            switch (key)
            {
                case YamlScalarNode { Value: "groups" } when value is YamlSequenceNode list:
                    groups.AddRange(list.Children.Select(group => Group(group, name)));
                    break;
                case YamlScalarNode { Value: "read-as" } when value is YamlMappingNode pairs:
                    readAs.AddRange(pairs.Children.Select(pair => KeyValuePair.Create(Text(pair.Key, name), Text(pair.Value, name))));
                    break;
                default:
                    throw Bad(name, key.Start, "only groups: (a list of lists) and read-as: (what people write: what it means) are known here.");
            }
        }

        return new SynonymList(groups, readAs);
    }

    private static string[] Group(YamlNode node, string name)
    {
        if (node is not YamlSequenceNode { Children.Count: > 1 } list) throw Bad(name, node.Start, "a group is a list of two or more phrases, such as [lift, elevator].");
        return [.. list.Children.Select(child => Text(child, name))];
    }

    private static string Text(YamlNode node, string name) => node is YamlScalarNode { Value.Length: > 0 } text
        ? text.Value
        : throw Bad(name, node.Start, "a word or a phrase is needed here.");

    private static SynonymFileException Bad(string name, Mark at, string message, Exception? inner = null) => new($"{name}:{at.Line}: {message}", inner);
}
