using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Configuration.Memory;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace DigitalHelperBot.Observing;

/// <summary>Logs, traces, metrics and health: how IT can see that it works.</summary>
public static class ObservingSetup
{
    private const string OwnNames = "DigitalHelperBot*";

    /// <summary>Settings may say otherwise.</summary>
    private static readonly Dictionary<string, string?> QuietByDefault = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        // Says nothing from Warning up, but makes an Activity and a scope for each request as long as it might. Traces do not need it.
        ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "None",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Warning",
        ["Logging:LogLevel:System.Net.Http.HttpClient"] = "Warning",
    };

    public static void AddObserving(this WebApplicationBuilder builder)
    {
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = QuietByDefault });
        // Standard output belongs to what the verbs print.
        builder.Logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);

        var settings = builder.Configuration.GetSection(ObservingOptions.Section);
        builder.Services.AddOptions<ObservingOptions>()
            .Bind(settings, o => o.ErrorOnUnknownConfiguration = true)
            .Validate(o => o.OtlpEndpoint is null || o.OtlpEndpoint.IsAbsoluteUri, "Observing:OtlpEndpoint must be an address such as http://localhost:4317.")
            .ValidateOnStart();
        builder.Services.AddHealthChecks();

        if (settings.GetValue<Uri?>(nameof(ObservingOptions.OtlpEndpoint)) is not { IsAbsoluteUri: true } endpoint)
            return;
        builder.Services.AddOpenTelemetry()
            .WithMetrics(m => m.AddMeter(OwnNames).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation()
                .AddOtlpExporter(o => o.Endpoint = endpoint))
            .WithTracing(t => t.AddSource(OwnNames).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation()
                .AddOtlpExporter(o => o.Endpoint = endpoint));
    }

    /// <summary>Live: the program runs. Ready: it can answer and write down what it is asked.</summary>
    public static void MapObserving(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
    }
}
