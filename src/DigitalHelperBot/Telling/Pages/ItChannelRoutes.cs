using DigitalHelperBot.ItConsole;
using Microsoft.AspNetCore.Mvc;

namespace DigitalHelperBot.Telling.Pages;

/// <summary>For Admins: which channel's team is IT in chat.</summary>
internal static class ItChannelRoutes
{
    public const string Path = ConsoleRoutes.Root + "/it-channel";
    public const string ConfirmPath = Path + "/confirm";
    public const string TakeBackPath = Path + "/take-back";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapConsolePage(Path, ShowAsync, ConsoleRole.Admin);
        routes.MapConsoleChange(ConfirmPath, ConsoleRole.Admin, ConfirmAsync);
        routes.MapConsoleChange(TakeBackPath, ConsoleRole.Admin, TakeBackAsync);
    }

    private static async Task<IResult> ShowAsync(ItChannels channels, string? done, CancellationToken cancellationToken) =>
        ConsoleAnswer.Page<ItChannelPage>(await ShownAsync(channels, done, [], cancellationToken));

    private static async Task<IResult> ConfirmAsync(ItChannels channels, ConsolePerson person, [FromForm] string? code, CancellationToken cancellationToken)
    {
        if (channels.CodeInSettings.Length == 0 && await channels.ConfirmAsync(code ?? "", person.Name, cancellationToken))
            return ConsoleAnswer.SeeOther(Path + "?done=confirmed");
        return await RefuseAsync(channels, "That channel is not offered any more. Choose one of these.", cancellationToken);
    }

    private static async Task<IResult> TakeBackAsync(ItChannels channels, [FromForm] string? code, CancellationToken cancellationToken)
    {
        if (channels.CodeInSettings.Length == 0 && await channels.TakeBackAsync(code ?? "", cancellationToken))
            return ConsoleAnswer.SeeOther(Path + "?done=taken-back");
        return await RefuseAsync(channels, "That channel is not IT's any more. Here is how it is now.", cancellationToken);
    }

    private static async Task<IResult> RefuseAsync(ItChannels channels, string sentence, CancellationToken cancellationToken) => ConsoleAnswer.Mistakes<ItChannelPage>(await ShownAsync(
        channels, null, [new Mistake("", channels.CodeInSettings.Length == 0 ? sentence : "Nothing was changed: the setting Telling:ItChannelCode decides.")], cancellationToken));

    private static async Task<object> ShownAsync(ItChannels channels, string? done, IReadOnlyList<Mistake> mistakes, CancellationToken cancellationToken) => new
    {
        Channels = await channels.ListAsync(cancellationToken),
        Chosen = (await channels.FindAsync(cancellationToken))?.Code,
        channels.CodeInSettings,
        Done = done,
        Mistakes = mistakes,
    };
}
