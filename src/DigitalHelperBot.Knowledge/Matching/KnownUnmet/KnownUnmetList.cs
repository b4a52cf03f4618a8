namespace DigitalHelperBot.Knowledge.Matching.KnownUnmet;

/// <summary>Questions that staff ask any helper and that the starter articles do not answer.</summary>
public static class KnownUnmetList
{
    private static readonly Lazy<IReadOnlyList<string>> Lines = new(Read);

    /// <summary>As shipped.</summary>
    public static IReadOnlyList<string> Shipped => Lines.Value;

    private static List<string> Read()
    {
        using var stream = typeof(KnownUnmetList).Assembly.GetManifestResourceStream("known-unmet.txt")!;
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') lines.Add(line);
        }

        return lines;
    }
}
