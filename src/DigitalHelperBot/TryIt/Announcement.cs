using DigitalHelperBot.Teams.Incoming;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace DigitalHelperBot.TryIt;

/// <summary>Tells the person who started the program where the page is.</summary>
internal sealed class Announcement(IServer server, IHostApplicationLifetime lifetime, LocalDoor door) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (door.IsOpen)
            lifetime.ApplicationStarted.Register(Announce);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Announce()
    {
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address)
            Console.Out.WriteLine($"Try the helper at {address}{ChatPage.Address}");
    }
}
