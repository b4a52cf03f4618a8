using System.Security.Cryptography;
using System.Text;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>Which starter files were brought here, each with the hash of what was brought: a file beside the articles, written as <c>sha256sum</c> writes, so that <c>sha256sum -c</c> tells what was edited.</summary>
internal sealed class StarterMarks
{
    public const string File = ".starters-copied";

    public const int MostBytes = 1024 * 1024;

    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly string _written;

    /// <param name="file">Null when there is none.</param>
    public StarterMarks(byte[]? file)
    {
        AreThere = file is not null;
        _written = file is null ? "" : Encoding.UTF8.GetString(file);
        foreach (var line in _written.Split('\n').Select(l => l.TrimEnd('\r').Split("  ", 2)).Where(l => l.Length == 2))
            _hashes[line[1]] = line[0];
        AreUnknown = AreThere && _hashes.Count == 0;
    }

    /// <summary>False before starters were ever brought.</summary>
    public bool AreThere { get; }

    /// <summary>True for the mark of an earlier version, which said only that starters had been copied.</summary>
    public bool AreUnknown { get; }

    public IReadOnlyDictionary<string, string> All => _hashes;

    public bool HaveChanged => !AreThere || Text != _written;

    private string Text => string.Concat(_hashes.Select(mark => $"{mark.Value}  {mark.Key}\n"));

    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>What was brought under that path; null when nothing was.</summary>
    public string? this[string path]
    {
        get => _hashes.GetValueOrDefault(path);
        set => _hashes[path] = value!;
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(Text);
}
