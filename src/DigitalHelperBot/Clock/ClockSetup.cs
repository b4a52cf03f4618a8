using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Clock;

public static class ClockSetup
{
    /// <summary>The clock by which everything else goes.</summary>
    public static IServiceCollection AddClock(this IServiceCollection services)
    {
        services.AddOptions<ClockOptions>()
            .BindConfiguration(ClockOptions.Section, o => o.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<ClockOptions>, ClockRules>()
            .AddSingleton(all => all.GetRequiredService<IOptions<ClockOptions>>().Value.StartsAt is { } start ? new ShiftedClock(start) : TimeProvider.System);
    }

    private sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
    {
        private readonly TimeSpan _shift = start - System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
    }
}
