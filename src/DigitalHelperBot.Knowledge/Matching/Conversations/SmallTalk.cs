using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Knowledge.Matching.Conversations;

/// <summary>Knows small talk: a message that is nothing but greetings, thanks and the like. "hi, my printer is broken" is a question.</summary>
internal static class SmallTalk
{
    // Kinds in the order in which they win when a message holds several.
    private static readonly (TalkKind Kind, string Phrases)[] Kinds =
    [
        (TalkKind.TalkToAPerson, """
            talk to a person|speak to a person|speak to someone|talk to someone|talk to a human|speak to a human|speak to a real person|talk to a real person|real person
            human|a human|human please|can i speak to someone|can i talk to someone|can i talk to a person|can i speak to a person|can i speak to a human|can i talk to a human
            i want to speak to someone|i want to talk to someone|i want to speak to a person|i want to talk to a person|i need to speak to someone|i need to talk to someone
            i need to talk to a person|i want a human|i want a person|i need a human|put me through to someone|put me through|get me a person|get me a human|is there anyone there|anyone there
            is anybody there|can someone ring me|can someone call me|call me|ring me|ring me back|call me back|can i ring someone|can i call someone|who can i ring|who do i ring|who do i call
            who can i call|who can i talk to|who can i speak to|talk to it|speak to it|contact it|talk to the service desk|speak to the service desk|ring the service desk|call the service desk
            service desk|it support|help desk|helpdesk|service desk number|it number|what is the number for it|phone number for it|agent|live agent|operator|advisor|live chat|can i chat to someone
            can i speak to somebody|i want to speak to somebody|speak to somebody|talk to somebody|can i speak with someone|can i talk with someone|speak with someone|human help
            """),
        (TalkKind.Complaint, """
            you are useless|you are rubbish|useless|rubbish|this is useless|this is rubbish|you are no help|no help|not helpful|that was not helpful|that is not helpful|that is no help|that is no good|no good
            you are stupid|stupid bot|stupid|you are not helping|this is not helping|that is not what i asked|that is not what i meant|waste of time|this is a waste of time|you do not understand|you do not understand me
            you did not answer my question|you did not answer|wrong answer|that is wrong|this is terrible|terrible|i hate this|i hate you|i hate it|hopeless|this is hopeless|you are hopeless|rubbish bot|useless bot|bad bot|crap|this is crap
            you are terrible|pathetic|for goodness sake|for god sake|ffs|i give up|i want to complain|this is ridiculous|ridiculous|not good enough
            fuck|fuck you|fuck off|fuck this|fuck sake|for fuck sake|shit|shite|bullshit|this is shit|this is bullshit|piss off|bugger|bugger off|sod off|sod it|bollocks|bloody hell|damn|damn it|dammit|wtf|what the fuck|what the hell|arsehole|wanker|twat|prat|idiot|you idiot|moron|shut up
            👎|👎🏻|👎🏼|👎🏽|👎🏾|👎🏿
            """),
        (TalkKind.WhatCanYouDo, """
            what can you do|what do you do|what can you help with|what can you help me with|what can i ask|what can i ask you|what can i ask about|what do you know|what do you know about|what are you for|what is this for
            what is this|what can i do here|what topics|topics|list topics|show topics|show me topics|menu|show me what you can do|what else can you do|what other things can you do|what can this do|what can this bot do
            what sort of things can you do|what sort of things can i ask|what kind of questions can i ask|what questions can i ask|how can you help|how can you help me|what help can you give|what do you help with|options|show me the menu|main menu
            """),
        (TalkKind.Help, """
            how does this work|how do you work|how do i use this|how do i use you|how do i ask|how do i ask a question|instructions|help menu|how to use this|how do i start|get started|start|can i ask a question|can i ask you a question
            can i ask you something|can i ask something|i have a question|i have got a question|got a question|quick question|question
            """),
        (TalkKind.WhoAreYou, """
            who are you|what are you|are you a bot|are you a robot|are you a human|are you human|are you real|are you a real person|are you a person|is this a bot|is this a robot|am i talking to a person|am i talking to a bot
            am i talking to a human|am i speaking to a person|is this a real person|what is your name|do you have a name|who made you|who built you|are you ai|are you an ai|is this ai|are you chatgpt|are you copilot|who is this|tell me about you|tell me about yourself|how old are you
            """),
        (TalkKind.HowAreYou, "how are you|how are you doing|how are you today|how is it going|are you ok|are you well|how do you do|what is up|you ok|you alright|alright|all right|you all right|are you all right|how is your day|how has your day been|hope you are well"),
        (TalkKind.Thanks, """
            thanks|thank you|thank|ta|cheers|many thanks|thanks a lot|thanks so much|thank you so much|thank you very much|thanks very much|thanks for that|thanks for your help|thank you for your help|thanks for the help|thank you for that
            much appreciated|appreciated|i appreciate it|appreciate it|appreciate your help|thx|tx|tnx|ty|tysm|diolch|nice one thanks|ok thanks|thanks again|thank you again|thanks anyway|thanks a million|thanks a bunch|that is all thanks
            🙏|🙏🏻|🙏🏼|🙏🏽|🙏🏾|🙏🏿
            """),
        (TalkKind.Praise, """
            well done|good bot|great bot|nice one|you are great|you are brilliant|you are amazing|brilliant|great|excellent|amazing|fantastic|perfect|lovely|awesome|superb|wonderful|love it|i love this|i love you|i love it|great job|good job|good work
            great work|top job|you are the best|you are a star|star|legend|you are a legend|very helpful|so helpful|that is helpful|that was helpful|that is great|that was great|that is brilliant|that is perfect|you are very helpful|you are helpful|clever|clever bot|you are clever|smashing|nice|cool|very good|really good|really helpful|most helpful|super|wow
            👍|👍🏻|👍🏼|👍🏽|👍🏾|👍🏿|👏|😀|😃|😊|🙂|😍|🎉
            """),
        (TalkKind.Goodbye, "bye|bye bye|goodbye|good bye|see you|see you later|see ya|cya|ta ta|good night|night|goodnight|have a good day|have a nice day|have a good weekend|have a good one|that is all|that is it|that will be all|i am done|all done|done|no thanks|no thank you|nothing|nothing else|nothing thanks|speak soon|catch you later|hwyl|stop|cancel|exit|quit|never mind|nevermind|forget it|no need|it is ok|it is fine|do not worry"),
        (TalkKind.Greeting, "hi|hello|hey|hiya|hi there|hello there|hey there|good morning|good afternoon|good evening|morning|afternoon|evening|greetings|howdy|yo|hi ya|helo|hallo|hullo|bore da|ey up|oi|test|testing|just testing|ping|hello bot|hi bot"),
    ];

    private static readonly HashSet<ulong> Fillers = [.. "bot|please|there|mate|everyone|all|team|ok|okay|oh|ah|so|and|well|very|much|really|again|today|love|pal|sir|madam|dear|helper|it|yes|yeah|no|just|um|er|hmm|haha|lol|xx|x|now|then|but|too|that|this|you|are|is|a|an|bloody|fucking|flipping|effing|bleeding|absolute|absolutely|complete|completely|total|totally|piece|of".Split('|').Select(word => KeyHash.Of(word))];

    private static readonly PhraseSet Phrases = PhraseSet.Numbered(Kinds.Select((kind, at) => (kind.Phrases, at)));

    /// <summary>The kind of small talk that <paramref name="message"/> is from end to end; None when anything else is in it.</summary>
    /// <param name="message">Words as typed; their keys are of the words, not of stems.</param>
    public static TalkKind Find(WordList message)
    {
        if (message.Count is 0 or > 14) return TalkKind.None;
        var found = int.MaxValue;
        for (var at = 0; at < message.Count;)
        {
            var length = Phrases.LongestAt(message, at, out var kind);
            if (length == 0 && !Fillers.Contains(message.Words[at].Stem)) return TalkKind.None;
            if (length > 0) found = Math.Min(found, kind);
            at += Math.Max(1, length);
        }

        return found == int.MaxValue ? TalkKind.None : Kinds[found].Kind;
    }
}
