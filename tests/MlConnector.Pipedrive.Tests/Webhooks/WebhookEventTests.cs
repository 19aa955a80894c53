using System.Text;

namespace MlConnector.Pipedrive.Tests.Webhooks;

public sealed class WebhookEventTests
{
    public static TheoryData<string, string, string> Events() => new()
    {
        { """{"meta":{"entity":"deal","entity_id":"7","action":"create"}}""", "created Deal 7", "2" },
        { """{"meta":{"entity":"deal","entity_id":"7","action":"change","merged_from_id":"9"},"previous":{"title":"x","value":1}}""", "changed Deal 7 from 9: title,value", "2" },
        { """{"meta":{"entity":"person","entity_id":7,"action":"delete","merged_to_id":9}}""", "deleted Person 7 into 9", "2" },
        { """{"meta":{"entity":"lead","entity_id":"5b1c0a4e-3f0e-4b6e-9d53-2d1f4f8f3c11","action":"change"}}""", "changed Lead  from : ", "2" },
        { """{"meta":{"entity":"deal_product","entity_id":"3","action":"delete"},"data":null,"previous":{"deal_id":7}}""", "deleted DealProduct 3 into  of 7", "2" },
        { """{"meta":{"entity":"deal_installment","entity_id":"3","action":"create"},"data":{"deal_id":"7"}}""", "created DealInstallment 3 of 7", "2" },
        { """{"meta":{"entity":"user","entity_id":"1","action":"change"},"previous":[]}""", "changed User 1 from : ", "2" },
        { """{"v":1,"meta":{"object":"organization","id":9,"action":"added"}}""", "created Organization 9", "1" },
        { """{"v":1,"meta":{"object":"organization","id":9,"action":"updated"},"previous":{"name":"x"}}""", "changed Organization 9 from : ", "1" },
        { """{"v":1,"meta":{"object":"organization","id":9,"action":"merged"}}""", "changed Organization 9 from : ", "1" },
        { """{"v":1,"meta":{"object":"activityType","id":9,"action":"deleted"}}""", "deleted ActivityType 9 into ", "1" },
        { """{"meta":{"entity":"goal","entity_id":"x-1","action":"change"}}""", "unknown goal change x-1", "2" },
        { """{"meta":{"entity":"deal","entity_id":"7","action":"archive"}}""", "unknown deal archive 7", "2" },
        { """{"meta":{"something":"new"}}""", "unknown   ", "2" },
    };

    [Theory, MemberData(nameof(Events))]
    public void Both_versions_become_one_closed_set(string body, string shown, string version)
    {
        Assert.True(WebhookEvent.TryParse(Encoding.UTF8.GetBytes(body), out var told));

        Assert.Equal((shown, version), (Show(told), told.Metadata.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(body, Encoding.UTF8.GetString(told.Body.Span));
    }

    [Fact]
    public void Version_2_tells_who_did_what_when()
    {
        const string Body = """
            {"meta":{"action":"change","entity":"deal","entity_id":"7","company_id":"11","correlation_id":"c","id":"e","is_bulk_edit":true,
            "timestamp":"2026-03-02T08:00:00.123Z","user_id":"12","webhook_id":"13","change_source":"api","attempt":2},"data":{},"previous":{}}
            """;
        Assert.True(WebhookEvent.TryParse(Encoding.UTF8.GetBytes(Body), out var told));

        Assert.Equal(
            new WebhookMetadata
            {
                Version = 2,
                Entity = "deal",
                Action = "change",
                RecordId = "7",
                CompanyId = 11,
                UserId = 12,
                WebhookId = 13,
                EventId = "e",
                CorrelationId = "c",
                OccurredAt = new DateTimeOffset(2026, 3, 2, 8, 0, 0, 123, TimeSpan.Zero),
                Attempt = 2,
                IsFromApi = true,
                IsBulkEdit = true,
            },
            told.Metadata);
    }

    [Fact]
    public void Version_1_tells_the_same_in_other_words()
    {
        const string Body = """
            {"v":1,"meta":{"action":"updated","object":"deal","id":7,"company_id":11,"user_id":12,"webhook_id":"13","timestamp":1772438400,
            "timestamp_micro":1772438400123456,"change_source":"app","is_bulk_update":false},"retry":3,"current":{},"previous":{}}
            """;
        Assert.True(WebhookEvent.TryParse(Encoding.UTF8.GetBytes(Body), out var told));

        Assert.Equal(
            new WebhookMetadata { Version = 1, Entity = "deal", Action = "updated", RecordId = "7", CompanyId = 11, UserId = 12, WebhookId = 13, OccurredAt = DateTimeOffset.FromUnixTimeSeconds(1772438400), Attempt = 4 },
            told.Metadata);
    }

    [Theory]
    [InlineData("\"2026-03-02T08:00:00.000Z\"", 1772438400)]
    [InlineData("\"1772438400\"", 1772438400)]
    [InlineData("1772438400", 1772438400)]
    [InlineData("99999999999999999", null)]
    [InlineData("\"soon\"", null)]
    [InlineData("{}", null)]
    public void Times_come_in_several_forms(string timestamp, int? seconds)
    {
        Assert.True(WebhookEvent.TryParse(Encoding.UTF8.GetBytes($$$"""{"meta":{"entity":"deal","timestamp":{{{timestamp}}}}}"""), out var told));

        Assert.Equal(seconds, told.Metadata.OccurredAt?.ToUnixTimeSeconds());
    }

    [Fact, Trait("Threat", "S2")]
    public void A_repetition_has_the_same_key_and_another_event_has_not()
    {
        static string Key(string id, int attempt, string entity = "deal") => WebhookEvent.TryParse(
            Encoding.UTF8.GetBytes($$$"""{"meta":{"entity":"{{{entity}}}","entity_id":"7","id":"{{{id}}}","action":"change","timestamp":"t","webhook_id":"1","attempt":{{{attempt}}}}}"""), out var told) ? told.DeduplicationKey : "";

        Assert.Equal(Key("a", 1), Key("a", 4));
        Assert.NotEqual(Key("a", 1), Key("b", 1));
        Assert.NotEqual(Key("a", 1), Key("a", 1, "person"));
    }

    public static TheoryData<byte[]> Refused() =>
    [
        """{"meta":{"entity":"deal","entity_id":"7","\u0065ntity_id":"8"}}"""u8.ToArray(),
        """{"meta":{"entity":"deal"},"data":{"a":1,"a":2}}"""u8.ToArray(),
        """{"meta":[]}"""u8.ToArray(),
        """{"data":{}}"""u8.ToArray(),
        "[]"u8.ToArray(),
        "null"u8.ToArray(),
        "7"u8.ToArray(),
        ""u8.ToArray(),
        "<html>"u8.ToArray(),
        """{"meta":{"entity":"\ud800","entity_id":"7"}}"""u8.ToArray(),
        """{"meta":{"entity":"deal"}"""u8.ToArray(),
        """{"meta":{"entity":"deal"}} x"""u8.ToArray(),
        (byte[])[.. """{"meta":{"entity":"deal"},"data":"""u8, .. Encoding.UTF8.GetBytes(new string('[', 40) + new string(']', 40)), (byte)'}'],
        (byte[])[.. """{"meta":{"entity":"deal"},"data":"x"""u8, 0xC3, 0x28, .. "\"}"u8],
        (byte[])[.. """{"meta":{"entity":"deal"}}"""u8, .. new byte[1024 * 1024]],
        (byte[])[.. """{"meta":{"entity":"deal"}}"""u8, .. Enumerable.Repeat((byte)' ', 1024 * 1024)],
    ];

    [Theory, MemberData(nameof(Refused)), Trait("Threat", "S4"), Trait("Threat", "S6"), Trait("Threat", "S7"), Trait("Threat", "S8")]
    public void A_payload_that_cannot_be_trusted_says_nothing(byte[] body) => Assert.False(WebhookEvent.TryParse(body, out _));

    [Fact, Trait("Threat", "S8")]
    public void A_byte_order_mark_is_no_reason_to_refuse() =>
        Assert.True(WebhookEvent.TryParse((byte[])[.. Encoding.UTF8.Preamble, .. """{"meta":{"entity":"deal"}}"""u8], out _));

    private static string Show(WebhookEvent told) => told switch
    {
        RecordCreated { DealId: { } deal } created => $"created {created.Entity} {created.Id} of {deal}",
        RecordCreated created => $"created {created.Entity} {created.Id}",
        RecordChanged changed => $"changed {changed.Entity} {changed.Id} from {changed.MergedFromId}: {string.Join(',', changed.ChangedMembers ?? [])}",
        RecordDeleted { DealId: { } deal } deleted => $"deleted {deleted.Entity} {deleted.Id} into {deleted.MergedIntoId} of {deal}",
        RecordDeleted deleted => $"deleted {deleted.Entity} {deleted.Id} into {deleted.MergedIntoId}",
        _ => $"unknown {told.Metadata.Entity} {told.Metadata.Action} {told.Metadata.RecordId}",
    };
}
