using System.Security.Cryptography;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>Which starter files were brought here, each with the hash of what was brought: a file beside the articles, written as <c>sha256sum</c> writes, so that <c>sha256sum -c</c> tells what was edited.</summary>
internal sealed class StarterMarks(string file)
{
    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private string _written = "";

    /// <summary>True for the mark of an earlier version, which said only that starters had been copied.</summary>
    public bool AreUnknown { get; private set; }

    public IReadOnlyDictionary<string, string> All => _hashes;

    public static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    public static StarterMarks Read(string file)
    {
        var marks = new StarterMarks(file);
        if (!File.Exists(file))
            return marks;
        marks._written = File.ReadAllText(file);
        foreach (var line in marks._written.Split('\n').Select(l => l.TrimEnd('\r').Split("  ", 2)).Where(l => l.Length == 2))
            marks._hashes[line[1]] = line[0];
        marks.AreUnknown = marks._hashes.Count == 0;
        return marks;
    }

    /// <summary>What was brought under that path; null when nothing was.</summary>
    public string? this[string path]
    {
        get => _hashes.GetValueOrDefault(path);
        set => _hashes[path] = value!;
    }

    public void Write()
    {
        var text = string.Concat(_hashes.Select(mark => $"{mark.Value}  {mark.Key}\n"));
        if (text == _written && File.Exists(file))
            return;
        File.WriteAllText(file + ".half", text);
        File.Move(file + ".half", file, overwrite: true);
        _written = text;
    }
}
