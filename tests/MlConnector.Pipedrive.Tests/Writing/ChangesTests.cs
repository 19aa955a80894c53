using System.Text.Json;

namespace MlConnector.Pipedrive.Tests.Writing;

/// <summary>What was set travels, null as null, and nothing else.</summary>
public sealed class ChangesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Absent_null_and_a_value_are_three_states()
    {
        var changes = new DealChanges { Title = "Chairs", PersonId = null, OrgId = new OrganizationId(9) };

        Assert.Equal("""{"title":"Chairs","person_id":null,"org_id":9}""", await WrittenBody.OfAsync(api => api.UpdateDealAsync(new DealId(1), changes, Cancellation)));
        Assert.Equal((new OrganizationId(9), null, false), (changes.OrgId, changes.StageId, changes.IsEmpty));
    }

    [Fact]
    public async Task A_copy_does_not_change_its_original()
    {
        var first = new DealChanges { Title = "one" };
        var second = first with { Title = "two", StageId = 3 };

        Assert.Equal("""{"title":"one"}""", await WrittenBody.OfAsync(api => api.UpdateDealAsync(new DealId(1), first, Cancellation)));
        Assert.Equal("""{"title":"two","stage_id":3}""", await WrittenBody.OfAsync(api => api.UpdateDealAsync(new DealId(1), second, Cancellation)));
    }

    [Fact]
    public async Task Times_travel_in_the_form_that_each_member_takes()
    {
        var time = new DateTimeOffset(2026, 9, 1, 12, 30, 5, 250, TimeSpan.FromHours(2));

        Assert.Equal(
            """{"archive_time":"2026-09-01 10:30:05","won_time":"2026-09-01T10:30:05Z","expected_close_date":"2026-09-30"}""",
            await WrittenBody.OfAsync(api => api.UpdateDealAsync(new DealId(1), new DealChanges { ArchiveTime = time, WonTime = time, ExpectedCloseDate = new DateOnly(2026, 9, 30) }, Cancellation)));
    }

    [Fact]
    public async Task Flags_of_notes_travel_as_digits_and_leads_by_their_uuid()
    {
        var lead = new LeadId(new Guid("6a3f1c80-2d1e-4b57-9a10-5f0c1d2e3a4b"));

        Assert.Equal(
            """{"content":"\u003Cp\u003Ex\u003C/p\u003E","lead_id":"6a3f1c80-2d1e-4b57-9a10-5f0c1d2e3a4b","pinned_to_lead_flag":1}""",
            await WrittenBody.OfAsync(api => api.CreateNoteAsync(new NoteChanges { Content = "<p>x</p>", LeadId = lead, PinnedToLeadFlag = true }, Cancellation)));
        Assert.Equal(
            """{"value":{"amount":10.5,"currency":"EUR"},"label_ids":["6a3f1c80-2d1e-4b57-9a10-5f0c1d2e3a4b"]}""",
            await WrittenBody.OfAsync("\"6a3f1c80-2d1e-4b57-9a10-5f0c1d2e3a4b\"", api => api.UpdateLeadAsync(lead, new LeadChanges { Value = new LeadValue { Amount = 10.5m, Currency = "EUR" }, LabelIds = [lead.Value] }, Cancellation)));
    }

    [Fact]
    public async Task Prices_and_lines_are_written_member_by_member()
    {
        var prices = ReplacedList.With(new ProductPriceChanges { Price = 19.99m, Currency = "EUR" }, new ProductPriceChanges { Price = 22m, Currency = "USD", Notes = null });

        Assert.Equal(
            """{"name":"Chair","category":27,"prices":[{"price":19.99,"currency":"EUR"},{"price":22,"currency":"USD","notes":null}]}""",
            await WrittenBody.OfAsync(api => api.CreateProductAsync(new ProductChanges { Name = "Chair", Category = 27, Prices = prices }, Cancellation)));
    }

    [Fact]
    public async Task Many_lines_are_created_at_once_up_to_100()
    {
        var line = new DealProductChanges { ProductId = new ProductId(5), ItemPrice = 3.25m, Quantity = 0.5m };
        using var server = Resources.AccountServer.Answering(Resources.AccountServer.Page("""{"id":1},{"id":2}"""));

        var answer = await server.Api.CreateDealProductsAsync(new DealId(7), new DealProductBatch(line, line with { Comments = "" }), Cancellation);

        Assert.Equal(2, answer.Data!.Count);
        Assert.Equal("""{"data":[{"product_id":5,"item_price":3.25,"quantity":0.5},{"product_id":5,"item_price":3.25,"quantity":0.5,"comments":""}]}""", server.Bodies.Single());
        Assert.Throws<ArgumentException>(() => new DealProductBatch([.. Enumerable.Repeat(line, 101)]));
        Assert.Throws<ArgumentException>(() => new DealProductBatch());
    }

    [Fact]
    public async Task Participants_filters_merges_and_followers_have_the_forms_that_Pipedrive_takes()
    {
        var participants = ReplacedList.With(new ActivityParticipant { PersonId = new PersonId(7), Primary = true });
        using var conditions = JsonDocument.Parse("""{"glue":"and","conditions":[]}""");

        Assert.Equal("""{"subject":"Call","participants":[{"person_id":7,"primary":true}]}""", await WrittenBody.OfAsync(api => api.CreateActivityAsync(new ActivityChanges { Subject = "Call", Participants = participants }, Cancellation)));
        Assert.Equal("""{"name":"Mine","conditions":{"glue":"and","conditions":[]}}""", await WrittenBody.OfAsync(api => api.CreateFilterAsync(new FilterChanges { Name = "Mine", Conditions = conditions.RootElement }, Cancellation)));
        Assert.Equal("""{"merge_with_id":8}""", await WrittenBody.OfAsync(api => api.MergePersonAsync(new PersonId(7), new MergeTarget<PersonId>(new PersonId(8)), Cancellation)));
        Assert.Equal("""{"user_id":3}""", await WrittenBody.OfAsync(api => api.AddFollowerAsync(new OrganizationId(9), new NewFollower(3), Cancellation)));
    }

    [Fact]
    public async Task A_field_is_created_with_its_options_and_options_change_as_lists()
    {
        var field = new FieldCreation { FieldName = "Segment", FieldType = CustomFieldType.Set, Options = [new("A"), new("B")] };

        Assert.Equal("""{"field_name":"Segment","field_type":"set","options":[{"label":"A"},{"label":"B"}]}""", await WrittenBody.OfAsync(api => api.CreateFieldAsync(FieldEntity.Deal, field, Cancellation)));
        Assert.Equal("""[{"label":"C"}]""", await OfListAsync(api => api.AddFieldOptionsAsync(FieldEntity.Person, "x", [new("C")], Cancellation)));
        Assert.Equal("""[{"id":27,"label":"D"}]""", await OfListAsync(api => api.RenameFieldOptionsAsync(FieldEntity.Person, "x", [new(27, "D")], Cancellation)));
        Assert.Equal("""[{"id":27}]""", await OfListAsync(api => api.DeleteFieldOptionsAsync(FieldEntity.Person, "x", [new(27)], Cancellation)));
        Assert.Throws<ArgumentException>(() => new FieldOptionLabel(new string('x', 256)));
        Assert.Throws<ArgumentException>(() => new FieldCreation { FieldName = new string('x', 256), FieldType = "text" });
    }

    [Fact]
    public async Task A_file_travels_with_its_name_and_the_record_it_belongs_to()
    {
        var body = await WrittenBody.OfAsync(api => api.UploadFileAsync(FileContent.Of("offer.pdf", "%PDF"u8.ToArray(), new OrganizationId(9)), Cancellation));

        Assert.Contains("Content-Disposition: form-data; name=\"org_id\"\r\n", body, StringComparison.Ordinal);
        Assert.Contains("Content-Disposition: form-data; name=\"file\"; filename=\"offer.pdf\"; filename*=utf-8''offer.pdf\r\n", body, StringComparison.Ordinal);
        Assert.Contains("%PDF", body, StringComparison.Ordinal);
    }

    private static async Task<string> OfListAsync(Func<IPipedriveApi, Task> call)
    {
        using var server = Resources.AccountServer.Answering(Resources.AccountServer.Page(""));
        await call(server.Api);
        return server.Bodies.Single();
    }
}
