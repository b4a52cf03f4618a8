using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using ZXing;
using ZXing.QrCode;
using ZXing.QrCode.Internal;

namespace DigitalHelperBot.Posters;

/// <summary>The addresses that posters lead to.</summary>
public sealed class PosterLinks(IOptions<PosterHost> host)
{
    public const string Root = "/go";
    private const int DotsOfQuiet = 4;

    /// <summary>What stands behind a poster's code.</summary>
    /// <param name="here">The address that this computer was asked at, for when there is no public one.</param>
    public Uri ToPage(string article, string? site, Uri here)
    {
        var address = (host.Value.PublicAddress ?? here).ToString().TrimEnd('/');
        return new($"{address}{Root}/{Uri.EscapeDataString(article)}{(string.IsNullOrEmpty(site) ? "" : "?site=" + Uri.EscapeDataString(site))}");
    }

    /// <summary>Opens the helper's chat in Teams with the question typed in, ready to send; null while the bot has no app id.</summary>
    public Uri? ToTeams(string question) => host.Value.BotAppId is { Length: > 0 } bot
        ? new($"https://teams.microsoft.com/l/chat/0/0?{(host.Value.TenantId is { Length: > 0 } tenant ? $"tenantId={Uri.EscapeDataString(tenant)}&" : "")}users=28:{Uri.EscapeDataString(bot)}&message={Uri.EscapeDataString(question)}")
        : null;

    /// <summary>The code as a picture that prints sharp at any size. Level M still reads with 15 % of it worn off.</summary>
    public static string Picture(Uri page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var code = new QRCodeWriter().encode(page.AbsoluteUri, BarcodeFormat.QR_CODE, 0, 0, new Dictionary<EncodeHintType, object> { [EncodeHintType.ERROR_CORRECTION] = ErrorCorrectionLevel.M, [EncodeHintType.MARGIN] = DotsOfQuiet });
        var dots = new StringBuilder();
        for (var y = 0; y < code.Height; y++)
        {
            for (var x = 0; x < code.Width; x++)
            {
                if (code[x, y])
                    dots.Append(CultureInfo.InvariantCulture, $"M{x},{y}h1v1h-1z");
            }
        }

        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {code.Width} {code.Height}" shape-rendering="crispEdges"><path fill="#fff" d="M0,0h{code.Width}v{code.Height}h-{code.Width}z"/><path d="{dots}"/></svg>""";
    }
}
