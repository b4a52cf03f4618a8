using System.Security.Cryptography;

namespace DigitalHelperBot.Storage;

/// <summary>Keys for rows: positive 63-bit numbers, rising with time (41 bits of milliseconds since 2020, 22 random bits), so that new rows go to the end of their tables and instances need not ask each other.</summary>
public sealed class RowKeys(TimeProvider time)
{
    private static readonly long Epoch = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
    private long _last;

    public long Next()
    {
        var candidate = FirstAt(time.GetUtcNow()) | (uint)RandomNumberGenerator.GetInt32(1 << 22);
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var next = candidate > last ? candidate : last + 1;
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
                return next;
        }
    }

    /// <summary>The lowest key of that moment: rows with lower keys are older.</summary>
    public static long FirstAt(DateTimeOffset moment) => (moment.ToUnixTimeMilliseconds() - Epoch) << 22;
}
