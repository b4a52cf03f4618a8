using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.ItConsole;

/// <summary>Tells the person who tries the program out where the console is.</summary>
internal sealed class Announcement(IServer server, IHostApplicationLifetime lifetime, IOptions<LocalConsole> local) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (local.Value.IsOpen)
            lifetime.ApplicationStarted.Register(Announce);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Announce()
    {
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address)
            Console.Out.WriteLine($"The console for IT is at {address}{ConsoleRoutes.Root}");
    }
}
