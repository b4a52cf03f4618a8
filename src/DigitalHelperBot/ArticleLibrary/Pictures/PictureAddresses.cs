using DigitalHelperBot.Knowledge.Articles;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.ArticleLibrary.Pictures;

/// <summary>Where people's Teams can load pictures from.</summary>
public sealed class PictureHost
{
    /// <summary>The bot's own address as the world knows it; null when there is none.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>True while everyone who chats with the bot sits at its own computer.</summary>
    public bool OnThisComputer { get; set; }
}

/// <summary>Gives a picture the address at which cards ask for it.</summary>
public sealed class PictureAddresses(IOptions<PictureHost> host, IServiceProvider services)
{
    private Uri? _base;

    /// <summary>Null when the picture cannot be shown, or Teams has no way to reach this program; the step then goes without it.</summary>
    public Uri? Of(LibrarySnapshot library, string article, Picture picture) =>
        library.Pictures.Shown(article, picture.FileName) is { } shown && Base is { } address
            ? new Uri(address, $"{PictureEndpoint.Path}/{article}/{shown.Name}")
            : null;

    public bool CanBeReached => host.Value is { PublicAddress: not null } or { OnThisComputer: true };

    // What this program listens on is known only once it does.
    private Uri? Base => _base ??= host.Value switch
    {
        { PublicAddress: { } address } => new Uri(address.AbsoluteUri.TrimEnd('/') + "/"),
        { OnThisComputer: true } => OwnAddress(),
        _ => null,
    };

    private Uri? OwnAddress() =>
        services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses
            .Select(address => Uri.TryCreate(address, UriKind.Absolute, out var own) && own.IsLoopback ? own : null)
            .FirstOrDefault(own => own is not null);
}
