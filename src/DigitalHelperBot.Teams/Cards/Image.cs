namespace DigitalHelperBot.Teams.Cards;

public enum ImageSize
{
    Auto,
    Stretch,
    Small,
    Medium,
    Large,
}

/// <summary>A picture. Teams draws PNG, JPEG and GIF of at most 1024×1024 and 1 MB, without following redirects.</summary>
/// <param name="Url">https, or http on loopback for the local chat page.</param>
/// <param name="AltText">What the picture shows, in words.</param>
public sealed record Image(Uri Url, string AltText) : CardElement
{
    public ImageSize Size { get; init; }
    public HorizontalAlignment HorizontalAlignment { get; init; }

    internal override void WriteTo(CardWriter writer)
    {
        if (!Url.IsAbsoluteUri || (Url.Scheme != Uri.UriSchemeHttps && !(Url.Scheme == Uri.UriSchemeHttp && Url.IsLoopback)))
            throw new CardInvalidException("A picture's address must be https.");
        if (string.IsNullOrWhiteSpace(AltText))
            throw new CardInvalidException("A picture must say in words what it shows (AltText).");

        BeginElement(writer, "Image");
        writer.Plain("url", Url.AbsoluteUri);
        writer.Plain("altText", AltText);
        writer.Choice("size", Size);
        writer.Choice("horizontalAlignment", HorizontalAlignment);
        writer.End();
    }
}
