using System.Runtime.InteropServices;

namespace DigitalHelperBot.Knowledge.Matching.Saving;

/// <summary>Writes numbers and rows of numbers as they lie in memory.</summary>
internal sealed class PartsWriter(Stream to)
{
    public void Write<T>(T value)
        where T : unmanaged => to.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));

    /// <summary>Writes how many there are, and then all of them.</summary>
    public void WriteAll<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Write(values.Length);
        to.Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Writes texts, one after another.</summary>
    public void WriteTexts(IReadOnlyCollection<string> texts)
    {
        WriteAll<int>([.. texts.Select(text => text.Length)]);
        WriteAll<char>(string.Concat(texts));
    }
}
