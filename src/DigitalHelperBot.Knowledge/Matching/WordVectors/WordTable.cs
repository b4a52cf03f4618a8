using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Knowledge.Matching.WordVectors;

/// <summary>60,000 English words in order of frequency, each with a vector of 100 numbers. Words with near meanings have near vectors.</summary>
/// <remarks>GloVe (Pennington, Socher and Manning, "GloVe: Global Vectors for Word Representation", 2014). Origin, licence and layout stand beside the file.</remarks>
public sealed class WordTable
{
    public const int Dimensions = 100;
    private const string FileName = "word-table.bin";
    private const int HeaderLength = 20;

    private static readonly Lazy<WordTable> ShippedTable = new(() => Load(ShippedPath));

    private readonly char[] _letters;
    private readonly int[] _starts;
    private readonly float[] _scales;
    private readonly byte[] _file;
    private readonly int _rows;
    private readonly float[] _lengths;
    private readonly KeyNumbers _byKey;
    private SpellingIndex? _common;

    private WordTable(char[] letters, int[] starts, float[] scales, byte[] file, int rows)
    {
        (_letters, _starts, _scales, _file, _rows) = (letters, starts, scales, file, rows);
        _byKey = new KeyNumbers(Count);
        _lengths = new float[Count];
        for (var row = 0; row < Count; row++)
        {
            _byKey.Add(KeyHash.Of(Word(row)));
            var vector = Row(row);
            _lengths[row] = MathF.Sqrt(Math.Max(1, Bytewise.Dot(vector, vector)));
        }
    }

    /// <summary>Where the shipped table lies: beside the program.</summary>
    public static string ShippedPath => Path.Combine(AppContext.BaseDirectory, "Matching", "WordVectors", FileName);

    /// <summary>The shipped table, read once. A program that needs it asks for it when it starts.</summary>
    /// <exception cref="WordTableException">It is missing or damaged.</exception>
    public static WordTable Shipped => ShippedTable.Value;

    public int Count => _scales.Length;

    internal long Bytes => _file.LongLength + (_letters.LongLength * 2) + (_starts.LongLength * 4) + (_scales.LongLength * 8) + _byKey.Bytes;

    /// <summary>Reads a table and checks its sum.</summary>
    /// <exception cref="WordTableException">It is missing or damaged.</exception>
    public static WordTable Load(string path)
    {
        byte[] file;
        try
        {
            file = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WordTableException($"{path}: the word table cannot be read. Put the file that came with the program back.", e);
        }

        if (file.Length < HeaderLength + SHA256.HashSizeInBytes || !SHA256.HashData(file.AsSpan(0, file.Length - SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(file.AsSpan(file.Length - SHA256.HashSizeInBytes)))
        {
            throw new WordTableException($"{path}: the word table is damaged (its checksum is wrong). Put the file that came with the program back.");
        }

        return Read(file, path);
    }

    /// <summary>The file's own SHA-256.</summary>
    internal ReadOnlySpan<byte> Checksum => _file.AsSpan(_file.Length - SHA256.HashSizeInBytes);

    /// <summary>Made when it is first needed.</summary>
    internal SpellingIndex CommonWords => _common ?? Take(Spelling.IndexOf(this));

    /// <summary>Keeps an index of the common words that was made before; the first one stays.</summary>
    internal SpellingIndex Take(SpellingIndex common) => Interlocked.CompareExchange(ref _common, common, null) ?? common;

    internal ReadOnlySpan<char> Word(int row) => _letters.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    internal ReadOnlySpan<sbyte> Row(int row) => MemoryMarshal.Cast<byte, sbyte>(_file.AsSpan(_rows + (row * Dimensions), Dimensions));

    internal float Scale(int row) => _scales[row];

    /// <summary>The row of a word as written, or -1.</summary>
    internal int Find(ReadOnlySpan<char> word) => _byKey.Find(KeyHash.Of(word));

    /// <summary>Cosine of two words' vectors.</summary>
    internal float Cosine(int first, int second) => Bytewise.Dot(Row(first), Row(second)) / (_lengths[first] * _lengths[second]);

    private static WordTable Read(byte[] file, string path)
    {
        var header = MemoryMarshal.Cast<byte, int>(file.AsSpan(4, HeaderLength - 4));
        if (!BitConverter.IsLittleEndian || Encoding.ASCII.GetString(file, 0, 4) != "DHBW" || header[0] != 1 || header[2] != Dimensions)
        {
            throw new WordTableException($"{path}: this is not a word table that the program can read. Put the file that came with the program back.");
        }

        var (count, textLength) = (header[1], header[3]);
        var text = Encoding.UTF8.GetChars(file, HeaderLength, textLength);
        var letters = new char[text.Length - count];
        var starts = new int[count + 1];
        var (word, length) = (0, 0);
        foreach (var letter in text)
        {
            if (letter == '\n') starts[++word] = length;
            else letters[length++] = letter;
        }

        var scales = new float[count];
        for (var i = 0; i < count; i++) scales[i] = BinaryPrimitives.ReadSingleLittleEndian(file.AsSpan(HeaderLength + textLength + (4 * i)));
        return new WordTable(letters, starts, scales, file, HeaderLength + textLength + (4 * count));
    }
}
