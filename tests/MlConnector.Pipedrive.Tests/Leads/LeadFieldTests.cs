using MlConnector.Pipedrive.Tests.Writing;

namespace MlConnector.Pipedrive.Tests.Leads;

/// <summary>Custom fields of leads are written with the type that deals use, and travel flat, as version 1 has them.</summary>
public sealed class LeadFieldTests : IDisposable
{
    private static readonly LeadId _lead = new(new Guid("6a3f1c80-2d1e-4b57-9a10-5f0c1d2e3a4b"));
    private static readonly PostalAddress _address = new() { Value = "Main Street 1, Gent", Route = "Main Street", StreetNumber = "1", Locality = "Gent", Region = "Oost-Vlaanderen", Country = "Belgium", PostalCode = "9000" };
    private readonly LeadAccount _account = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Types => new(typeof(CustomFieldType).GetFields().Select(type => (string)type.GetRawConstantValue()!));

    public void Dispose() => _account.Dispose();

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_value_of_every_type_comes_back_as_it_was_written_and_is_cleared(string type)
    {
        var key = _account.Simulator.AddField("deal", "Mine", type, "A", "B");
        var (write, read, value) = Way(type, _account.Simulator, key);

        var created = await _account.GetAsync(await _account.CreateAsync(write(new CustomFieldChanges())));
        var listed = await _account.Api.ListLeadsAsync(cancellationToken: Cancellation).SingleAsync(Cancellation);
        await _account.Api.UpdateLeadAsync(created.Id, new LeadChanges { CustomFields = new CustomFieldChanges().Clear(key) }, Cancellation);
        var cleared = await _account.GetAsync(created.Id);
        await _account.Api.UpdateLeadAsync(created.Id, new LeadChanges { CustomFields = write(new CustomFieldChanges()) }, Cancellation);
        var updated = await _account.GetAsync(created.Id);

        Assert.Equal([value, value, value], new[] { created, listed, updated }.Select(lead => read(lead.CustomFields)));
        Assert.Equal([key], created.CustomFields.Keys);
        Assert.Empty(cleared.CustomFields.Keys);
        Assert.Equal($$"""{"{{key}}":null}""", _account.Bodies[1]);
    }

    [Fact]
    public async Task Values_stand_beside_the_other_members_and_their_parts_under_longer_names()
    {
        var fields = new CustomFieldChanges()
            .SetText("a", "SO-1001").SetNumber("b", 12.50m).SetMoney("c", new MoneyValue(120.5m, "EUR")).SetDate("d", new DateOnly(2026, 9, 1))
            .SetDateRange("e", new DateRange(new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 30))).SetTime("f", new ZonedTime(new TimeOnly(14, 30)))
            .SetTimeRange("g", new TimeRange(new TimeOnly(14, 30), new TimeOnly(15, 0), 42)).SetOption("h", 27).SetOptions("i", [27, 28]).SetUser("j", 11)
            .SetOrganization("k", new OrganizationId(9)).SetPerson("l", new PersonId(7)).Clear("n");

        Assert.Equal(
            """{"title":"x","a":"SO-1001","b":12.50,"c":120.5,"c_currency":"EUR","d":"2026-09-01","e":"2026-09-01","e_until":"2026-09-30","f":"14:30:00","""
            + """ "g":"14:30:00","g_until":"15:00:00","g_timezone_id":42,"h":"27","i":"27,28","j":11,"k":9,"l":7,"n":null,"was_seen":true}""".TrimStart(),
            await WrittenBody.OfAsync($"\"{_lead}\"", api => api.UpdateLeadAsync(_lead, new LeadChanges { Title = "x", CustomFields = fields, WasSeen = true }, Cancellation)));
    }

    [Fact]
    public async Task An_address_empties_the_parts_that_it_does_not_have()
    {
        var key = _account.Simulator.AddField("deal", "Site", CustomFieldType.Address);
        var id = await _account.CreateAsync(new CustomFieldChanges().SetAddress(key, new ReplacedAddress(_address)));

        await _account.Api.UpdateLeadAsync(id, new LeadChanges { CustomFields = new CustomFieldChanges().SetAddress(key, new ReplacedAddress(new PostalAddress { Value = "Gent", Locality = "Gent" })) }, Cancellation);

        Assert.Equal(new PostalAddress { Value = "Gent", Locality = "Gent" }, (await _account.GetAsync(id)).CustomFields.GetAddress(key));
        Assert.Equal(
            $$"""{"{{key}}":"Gent","{{key}}_route":null,"{{key}}_street_number":null,"{{key}}_subpremise":null,"{{key}}_locality":"Gent","{{key}}_sublocality":null,"""
            + $$""" "{{key}}_admin_area_level_1":null,"{{key}}_admin_area_level_2":null,"{{key}}_country":null,"{{key}}_postal_code":null}""".TrimStart(),
            _account.Bodies[^1]);
    }

    [Fact]
    public async Task A_member_that_the_account_does_not_know_is_refused_and_says_its_key()
    {
        var stranger = _account.Simulator.AddField("person", "Size");

        var refused = await Assert.ThrowsAsync<PipedriveException>(() => _account.CreateAsync(new CustomFieldChanges().SetText(stranger, "XL")));

        Assert.Equal(400, refused.StatusCode);
        Assert.Contains(stranger, refused.Message, StringComparison.Ordinal);
        Assert.Empty(_account.Simulator.Rows("leads"));
    }

    [Fact]
    public void No_custom_fields_are_refused()
    {
        Assert.Contains("Clear", Assert.Throws<ArgumentException>(() => new LeadChanges { CustomFields = new CustomFieldChanges() }).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new LeadChanges { CustomFields = null });
    }

    [Fact]
    public async Task Fields_that_are_added_later_travel_with_a_copy_only()
    {
        var fields = new CustomFieldChanges().SetText("a", "x");
        var first = new LeadChanges { CustomFields = fields };
        var second = first with { CustomFields = fields.SetText("b", "y") };

        Assert.Equal(["a"], first.CustomFields!.Keys);
        Assert.False(first.IsEmpty);
        Assert.Equal("""{"a":"x"}""", await WrittenBody.OfAsync($"\"{_lead}\"", api => api.UpdateLeadAsync(_lead, first, Cancellation)));
        Assert.Equal("""{"a":"x","b":"y"}""", await WrittenBody.OfAsync($"\"{_lead}\"", api => api.UpdateLeadAsync(_lead, second, Cancellation)));
    }

    [Fact]
    public async Task A_class_of_the_user_s_is_tied_to_the_fields_of_deals_and_writes_leads_by_labels()
    {
        _account.Simulator.AddField("deal", "ERP order");
        var segment = _account.Simulator.AddField("deal", "Segment", CustomFieldType.Enum, "Retail", "Public");
        var binding = new CustomFieldBinding<Extras>()
            .Text("ERP order", extras => extras.Order, (extras, value) => extras with { Order = value })
            .Option("Segment", extras => extras.Segment, (extras, value) => extras with { Segment = value });
        var bound = await binding.ResolveAsync(new CustomFieldCatalog(_account.Api, _account.Time), FieldEntity.Deal, Cancellation);

        var id = await _account.CreateAsync(bound.Write(new Extras("SO-1", "public")));
        var before = bound.Read((await _account.GetAsync(id)).CustomFields, new Extras(null, null));
        await _account.Api.UpdateLeadAsync(id, new LeadChanges { CustomFields = bound.WriteDifferences(before, before with { Segment = "Retail" }) }, Cancellation);

        Assert.Equal(new Extras("SO-1", "Public"), before);
        Assert.Equal(new Extras("SO-1", "Retail"), bound.Read((await _account.GetAsync(id)).CustomFields, new Extras(null, null)));
        Assert.Equal($$"""{"{{segment}}":"{{_account.Simulator.OptionId("deal", segment, "Retail")}}"}""", _account.Bodies[^1]);
    }

    private static (Func<CustomFieldChanges, CustomFieldChanges> Write, Func<CustomFields, object?> Read, object Value) Way(string type, Testing.PipedriveSimulator simulator, string key)
    {
        var (day, time) = (new DateOnly(2026, 9, 1), new TimeOnly(14, 30));
        var range = new DateRange(day, day.AddDays(7));
        var hours = new TimeRange(time, time.AddHours(1), 42);
        return type switch
        {
            CustomFieldType.Number => (changes => changes.SetNumber(key, 12.5m), fields => fields.GetNumber(key), 12.5m),
            CustomFieldType.Monetary => (changes => changes.SetMoney(key, new MoneyValue(120.5m, "USD")), fields => fields.GetMoney(key), new MoneyValue(120.5m, "USD")),
            CustomFieldType.Date => (changes => changes.SetDate(key, day), fields => fields.GetDate(key), day),
            CustomFieldType.DateRange => (changes => changes.SetDateRange(key, range), fields => fields.GetDateRange(key), range),
            CustomFieldType.Time => (changes => changes.SetTime(key, new ZonedTime(time, 42)), fields => fields.GetTime(key), new ZonedTime(time, 42)),
            CustomFieldType.TimeRange => (changes => changes.SetTimeRange(key, hours), fields => fields.GetTimeRange(key), hours),
            CustomFieldType.Enum => (changes => changes.SetOption(key, simulator.OptionId("deal", key, "B")), fields => fields.GetOption(key), simulator.OptionId("deal", key, "B")),
            CustomFieldType.Set => (
                changes => changes.SetOptions(key, [simulator.OptionId("deal", key, "A"), simulator.OptionId("deal", key, "B")]), fields => string.Join('+', fields.GetOptions(key)),
                $"{simulator.OptionId("deal", key, "A")}+{simulator.OptionId("deal", key, "B")}"),
            CustomFieldType.User => (changes => changes.SetUser(key, 1), fields => fields.GetUser(key), 1L),
            CustomFieldType.Organization => (changes => changes.SetOrganization(key, new OrganizationId(1)), fields => fields.GetOrganization(key), new OrganizationId(1)),
            CustomFieldType.Person => (changes => changes.SetPerson(key, new PersonId(7)), fields => fields.GetPerson(key), new PersonId(7)),
            CustomFieldType.Address => (changes => changes.SetAddress(key, new ReplacedAddress(_address)), fields => fields.GetAddress(key), _address),
            _ => (changes => changes.SetText(key, "long\ntext"), fields => fields.GetText(key), "long\ntext"),
        };
    }

    private sealed record Extras(string? Order, string? Segment);
}
