using DigitalHelperBot.TryIt;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddTryIt();
var app = builder.Build();
app.MapTryIt();
await app.RunAsync();
