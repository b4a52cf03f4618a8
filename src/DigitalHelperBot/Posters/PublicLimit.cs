using System.Net;
using System.Threading.RateLimiting;

namespace DigitalHelperBot.Posters;

/// <summary>Keeps one address, and all together, from taking the machine away from messages or a count away from the truth. Addresses are remembered for a minute, and in memory alone.</summary>
internal sealed class PublicLimit : IDisposable
{
    private const int InAMinute = 60;
    private const int InASecondOfAll = 50;

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => RateLimitPartition.GetFixedWindowLimiter(
            NetworkOf(context.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = InAMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 })),
        PartitionedRateLimiter.Create<HttpContext, bool>(_ => RateLimitPartition.GetTokenBucketLimiter(
            true, _ => new TokenBucketRateLimiterOptions { TokenLimit = 4 * InASecondOfAll, TokensPerPeriod = InASecondOfAll, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 })));

    public bool Allows(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    /// <summary>An IPv6 household or site has as many addresses as it likes, all in one /64.</summary>
    private static IPAddress NetworkOf(IPAddress? address)
    {
        if (address is null)
            return IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes);
    }
}
