using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Cards;
using DigitalHelperBot.Walkthroughs;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Asking;

/// <summary>Draws this slice's content. Cards of one shape are serialised once; titles go into slots.</summary>
public sealed class AskingCards(ArticleLibrary.ArticleLibrary library, IOptions<AskingOptions> asking, IOptions<WalkthroughOptions> cards)
{
    private readonly ConcurrentDictionary<(Words Words, string Kind, int Choices, bool Other), CardTemplate> _shapes = new();

    private string Version => cards.Value.CardVersion;
    private string? Phone => Local("service_desk_phone");

    /// <summary>The line that the first reply to each person carries.</summary>
    public static string NoticeFor(string? locale) => Words.For(locale).WhatIsKept;

    /// <summary>What is said instead of the steps of an article that is no longer there.</summary>
    public static MessageBody ArticleGone(string? locale) => MessageBody.Of(Words.For(locale).ArticleGone);

    /// <summary>Null for content of another slice.</summary>
    public MessageBody? Draw(ReplyContent content) => content.Kind switch
    {
        OfferContent.Kind => Offer(JsonSerializer.Deserialize(content.Data, AskingJson.Default.OfferContent)!),
        AskBackContent.Kind => AskBack(JsonSerializer.Deserialize(content.Data, AskingJson.Default.AskBackContent)!),
        NoAnswerContent.Kind => NoAnswer(JsonSerializer.Deserialize(content.Data, AskingJson.Default.NoAnswerContent)!),
        TopicsContent.Kind => Topics(JsonSerializer.Deserialize(content.Data, AskingJson.Default.TopicsContent)!),
        WelcomeContent.Kind => Welcome(JsonSerializer.Deserialize(content.Data, AskingJson.Default.WelcomeContent)!),
        MyQuestionsContent.Kind => Mine(JsonSerializer.Deserialize(content.Data, AskingJson.Default.MyQuestionsContent)!),
        SaidContent.Kind => Said(JsonSerializer.Deserialize(content.Data, AskingJson.Default.SaidContent)!),
        _ => null,
    };

    private MessageBody Offer(OfferContent content)
    {
        var words = Words.For(content.Locale);
        var articles = Find(content.Articles);
        var shape = _shapes.GetOrAdd((words, OfferContent.Kind, articles.Length, false), key => OfferCard.Draw(key.Choices, key.Words, Version));
        return MessageBody.Of(shape, [Key(content.Question), .. OfferCard.Values(articles), content.Notice]);
    }

    private MessageBody AskBack(AskBackContent content)
    {
        var words = Words.For(content.Locale);
        var categories = library.Current.Categories.Where(c => content.Categories.Contains(c.Id)).OrderBy(c => content.Categories.ToList().IndexOf(c.Id)).ToArray();
        return MessageBody.Of(AskBackCard.Draw(content.Question, categories, content.Notice, words, Version));
    }

    private MessageBody NoAnswer(NoAnswerContent content)
    {
        var words = Words.For(content.Locale);
        var nearest = Find(content.Nearest);
        var phone = Phone;
        var shape = _shapes.GetOrAdd((words, NoAnswerContent.Kind, nearest.Length, phone is not null), key => NoAnswerCard.Draw(key.Choices, key.Other, key.Words, Version));
        SlotValue[] ring = phone is null ? [] : [words.RingSomeone(phone)];
        return MessageBody.Of(shape, [Key(content.Question), new UserText(content.Text), .. ring, .. NoAnswerCard.Values(nearest), content.Notice]);
    }

    private MessageBody Topics(TopicsContent content)
    {
        var snapshot = library.Current;
        var words = Words.For(content.Locale);
        var category = snapshot.Categories.FirstOrDefault(c => c.Id == content.Category);
        return MessageBody.Of(category is null
            ? TopicsCard.DrawAll(content, snapshot.Categories, words, Version)
            : TopicsCard.DrawOne(content, category, snapshot.Articles.Values.Where(a => a.Category == category.Id).OrderBy(a => a.Title.Text, StringComparer.CurrentCulture), words, Version));
    }

    private MessageBody Welcome(WelcomeContent content)
    {
        var words = Words.For(content.Locale);
        return content.Team
            ? MessageBody.Of(words.WelcomeTeam(asking.Value.Name))
            : MessageBody.Of(WelcomeCard.Draw(asking.Value.Name, library.Current.Categories, words, Version));
    }

    private MessageBody Mine(MyQuestionsContent content) =>
        MessageBody.Of(MyQuestionsCard.Draw(content, library.Current.Articles, Words.For(content.Locale), Version));

    private MessageBody Said(SaidContent content)
    {
        var words = Words.For(content.Locale);
        var text = content.Sentence switch
        {
            Sentence.SmallTalk => words.SmallTalk(content.Talk, asking.Value.Name, Phone, Local("service_desk_hours")),
            Sentence.NoPictures => words.NoPictures,
            Sentence.NotYours => words.NotYours,
            Sentence.CardTooOld => words.CardTooOld,
            Sentence.CouldNotSave => words.CouldNotSave(Phone),
            Sentence.ArticleGone => words.ArticleGone,
            Sentence.DetailKept => words.DetailKept,
            Sentence.DetailEmpty => words.DetailEmpty,
            Sentence.WontTell => words.WontTell,
            _ => words.SomethingElseHow,
        };
        return MessageBody.Of(content.Notice ? $"{text}\n\n{words.WhatIsKept}" : text);
    }

    private Article[] Find(IReadOnlyList<string> ids)
    {
        var articles = library.Current.Articles;
        return [.. ids.Select(id => articles.GetValueOrDefault(id)).OfType<Article>()];
    }

    private string? Local(string name) => library.Current.Local.Find(name);

    private static string Key(long question) => question.ToString(CultureInfo.InvariantCulture);
}
