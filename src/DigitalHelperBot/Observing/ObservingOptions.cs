namespace DigitalHelperBot.Observing;

/// <summary>The <c>Observing</c> section.</summary>
public sealed class ObservingOptions
{
    public const string Section = "Observing";

    /// <summary>Where traces and metrics are sent, as OTLP over gRPC. Not set: nowhere.</summary>
    public Uri? OtlpEndpoint { get; set; }
}
