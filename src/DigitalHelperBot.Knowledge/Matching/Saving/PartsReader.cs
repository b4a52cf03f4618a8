using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DigitalHelperBot.Knowledge.Matching.Saving;

/// <summary>Reads what <see cref="PartsWriter"/> wrote, straight into rows of numbers.</summary>
/// <param name="from">At the first part.</param>
/// <param name="end">Where in it the parts end.</param>
internal sealed class PartsReader(Stream from, long end)
{
    public T Read<T>()
        where T : unmanaged
    {
        var value = default(T);
        from.ReadExactly(MemoryMarshal.AsBytes(new Span<T>(ref value)));
        return value;
    }

    /// <exception cref="InvalidDataException">There are fewer than are said to follow.</exception>
    public T[] ReadAll<T>()
        where T : unmanaged
    {
        var count = Read<int>();
        if (count < 0 || count * (long)Unsafe.SizeOf<T>() > end - from.Position) throw new InvalidDataException($"{count} values do not follow.");
        var values = GC.AllocateUninitializedArray<T>(count);
        from.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    public string[] ReadTexts()
    {
        var lengths = ReadAll<int>();
        var letters = ReadAll<char>();
        var texts = new string[lengths.Length];
        for (var (i, at) = (0, 0); i < texts.Length; at += lengths[i++]) texts[i] = new string(letters, at, lengths[i]);
        return texts;
    }
}
