namespace DigitalHelperBot.Knowledge.Matching.Synonyms;

/// <summary>Words and phrases that mean the same, and what known mistakes and variants are read as. Immutable.</summary>
/// <param name="Groups">Each a list of phrases that mean the same.</param>
/// <param name="ReadAs">What people write, and what it is read as.</param>
public sealed record SynonymList(IReadOnlyList<IReadOnlyList<string>> Groups, IReadOnlyList<KeyValuePair<string, string>> ReadAs)
{
    private static readonly Lazy<SynonymList> ShippedList = new(() => FromResource("general-english.yaml").With(FromResource("synonyms.yaml")));

    public static SynonymList None { get; } = new([], []);

    /// <summary>General English and the words of work, as shipped.</summary>
    public static SynonymList Shipped => ShippedList.Value;

    /// <summary>Both lists; where they read the same words as different things, <paramref name="other"/> stands.</summary>
    public SynonymList With(SynonymList other) => new([.. Groups, .. other.Groups], [.. other.ReadAs, .. ReadAs]);

    /// <summary>Reads an owner's file.</summary>
    /// <exception cref="SynonymFileException">It cannot be read; the message names the file and the line.</exception>
    public static SynonymList Load(string path)
    {
        try
        {
            return SynonymFile.Parse(File.ReadAllText(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SynonymFileException($"{path}: the file cannot be read.", e);
        }
    }

    private static SynonymList FromResource(string name)
    {
        using var stream = typeof(SynonymList).Assembly.GetManifestResourceStream(name) ?? throw new SynonymFileException($"{name} is not in the program.");
        using var reader = new StreamReader(stream);
        return SynonymFile.Parse(reader.ReadToEnd(), name);
    }
}
