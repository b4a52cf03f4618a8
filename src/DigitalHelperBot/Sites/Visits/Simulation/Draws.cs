namespace DigitalHelperBot.Sites.Visits.Simulation;

/// <summary>Numbers by chance, the same ones for the same seed on every machine (xorshift128+ seeded by splitmix64; Vigna 2016).</summary>
public sealed class Draws
{
    private ulong _one;
    private ulong _other;

    public Draws(ulong seed)
    {
        _one = Split(ref seed);
        _other = Split(ref seed);
    }

    /// <summary>At least 0 and below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Mean 0, spread 1 (Box and Muller).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Share())) * Math.Cos(2 * Math.PI * Share());

    /// <summary>A count with this mean (Knuth's way; the mean is small).</summary>
    public int Poisson(double mean)
    {
        var (count, left, limit) = (0, Share(), Math.Exp(-mean));
        for (; left > limit; count++)
            left *= Share();
        return count;
    }

    /// <summary>How many of <paramref name="count"/>, each with this chance.</summary>
    public int Binomial(int count, double chance)
    {
        var hits = 0;
        for (var at = 0; at < count; at++)
            hits += Share() < chance ? 1 : 0;
        return hits;
    }

    public int Below(int limit) => (int)(Share() * limit);

    private ulong Next()
    {
        var (one, other) = (_one, _other);
        _one = other;
        one ^= one << 23;
        _other = one ^ other ^ (one >> 18) ^ (other >> 5);
        return _other + other;
    }

    private static ulong Split(ref ulong seed)
    {
        seed += 0x9E3779B97F4A7C15;
        var mixed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
