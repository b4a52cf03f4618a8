using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Conversation;

public static class ConversationSetup
{
    public static IServiceCollection AddConversation(this IServiceCollection services) => services
        .AddSingleton<ReplyDrawing>()
        .AddSingleton<AnswerMetrics>()
        .AddSingleton<CommittedTurns>()
        .AddSingleton<IConversation, HelperConversation>();
}
