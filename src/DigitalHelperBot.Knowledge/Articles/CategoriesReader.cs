namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>Reads <c>categories.yaml</c>: one <c>id: name</c> a line, in the order in which people see them. Never throws, whatever the bytes are.</summary>
public static class CategoriesReader
{
    private const int MostBytes = 64 * 1024;

    /// <summary>The categories, or null with what is wrong with the file.</summary>
    public static IReadOnlyList<Category>? Read(string file, ReadOnlySpan<byte> bytes, out IReadOnlyList<Finding> findings)
    {
        var faults = new Faults(file);
        var categories = SourceText.Decode(bytes, MostBytes, faults) is { } text && SafeYaml.ReadMap(text, 0, faults) is { } map
            ? map.Entries.Select(entry => Read(entry, faults)).OfType<Category>().ToArray()
            : null;
        findings = faults.InFileOrder();
        return faults.Any ? null : categories;
    }

    private static Category? Read(YamlEntry entry, Faults faults)
    {
        if (!ArticleId.IsValid(entry.Key))
        {
            faults.Add(FaultIds.Value, entry.Line, $"The category \"{FrontMatter.Shorten(entry.Key)}\" cannot be used", ArticleId.Rule);
        }
        else if (entry.Value is YamlText { Text.Length: > 0 } name)
        {
            return new Category(entry.Key, name.Text);
        }
        else
        {
            faults.Add(FaultIds.Missing, entry.Line, $"The category \"{entry.Key}\" has no name", "Write the name that people see after the colon");
        }

        return null;
    }
}
