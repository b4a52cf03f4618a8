using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DigitalHelperBot.Storage;

/// <summary>Keys for rows: positive 63-bit numbers, rising with time (41 bits of milliseconds since 2020, 22 random bits), so that new rows go to the end of their tables and instances need not ask each other.</summary>
public sealed class RowKeys(TimeProvider time)
{
    private static readonly long Epoch = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
    private const int RandomBits = 22;

    // Drawn many at a time: a draw costs the same for one as for a hundred.
    [ThreadStatic]
    private static uint[]? _drawn;

    [ThreadStatic]
    private static int _left;

    private long _last;

    public long Next()
    {
        var candidate = FirstAt(time.GetUtcNow()) | (Draw() & ((1 << RandomBits) - 1));
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var next = candidate > last ? candidate : last + 1;
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
                return next;
        }
    }

    /// <summary>The lowest key of that moment: rows with lower keys are older.</summary>
    public static long FirstAt(DateTimeOffset moment) => (moment.ToUnixTimeMilliseconds() - Epoch) << RandomBits;

    private static uint Draw()
    {
        _drawn ??= new uint[64];
        if (_left == 0)
        {
            RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(_drawn.AsSpan()));
            _left = _drawn.Length;
        }

        return _drawn[--_left];
    }
}
