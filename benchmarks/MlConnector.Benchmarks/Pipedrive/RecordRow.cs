using System.Text.Json.Serialization;
using MlConnector.Benchmarks.Measuring;
using MlConnector.Benchmarks.Serving;

namespace MlConnector.Benchmarks.Pipedrive;

/// <summary>What persons and organizations have in common.</summary>
internal abstract class RecordRow
{
    public long Id { get; init; }

    public string? Name { get; init; }

    public long? OwnerId { get; init; }

    public DateTimeOffset? AddTime { get; init; }

    public DateTimeOffset? UpdateTime { get; init; }

    public bool? IsDeleted { get; init; }

    public int? VisibleTo { get; init; }

    public List<long>? LabelIds { get; init; }

    public CustomFieldsRow? CustomFields { get; init; }

    public virtual void AddTo(Tally tally)
    {
        tally.Next();
        tally.Add(Id);
        tally.Add(Name);
        tally.Add(OwnerId);
        tally.Add(AddTime);
        tally.Add(UpdateTime);
        tally.Add(IsDeleted);
        tally.Add(VisibleTo);
        tally.Add(LabelIds?[0]);
        CustomFields?.AddTo(tally);
    }
}

/// <summary>A person.</summary>
internal sealed class PersonRow : RecordRow
{
    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public long? OrgId { get; init; }

    public long? PictureId { get; init; }

    public List<ContactRow>? Emails { get; init; }

    public List<ContactRow>? Phones { get; init; }

    public override void AddTo(Tally tally)
    {
        base.AddTo(tally);
        tally.Add(FirstName);
        tally.Add(LastName);
        tally.Add(OrgId);
        Emails?.ForEach(email => email.AddTo(tally));
        Phones?.ForEach(phone => phone.AddTo(tally));
    }
}

/// <summary>An e-mail address or a phone number.</summary>
internal sealed class ContactRow
{
    public string? Value { get; init; }

    public bool? Primary { get; init; }

    public string? Label { get; init; }

    public void AddTo(Tally tally)
    {
        tally.Add(Value);
        tally.Add(Primary);
        tally.Add(Label);
    }
}

/// <summary>An organization.</summary>
internal sealed class OrganizationRow : RecordRow
{
    public string? Website { get; init; }

    public AddressRow? Address { get; init; }

    public override void AddTo(Tally tally)
    {
        base.AddTo(tally);
        tally.Add(Website);
        Address?.AddTo(tally);
    }
}

/// <summary>A postal address.</summary>
internal sealed class AddressRow
{
    public string? Value { get; init; }

    public string? Route { get; init; }

    public string? StreetNumber { get; init; }

    public string? Subpremise { get; init; }

    public string? Locality { get; init; }

    [JsonPropertyName("admin_area_level_1")]
    public string? Region { get; init; }

    public string? Country { get; init; }

    public string? PostalCode { get; init; }

    public void AddTo(Tally tally)
    {
        tally.Add(Value);
        tally.Add(Route);
        tally.Add(StreetNumber);
        tally.Add(Subpremise);
        tally.Add(Locality);
        tally.Add(Region);
        tally.Add(Country);
        tally.Add(PostalCode);
    }
}

/// <summary>The account's custom fields, known when the program was written.</summary>
internal sealed class CustomFieldsRow
{
    [JsonPropertyName(CustomFieldKeys.Number)]
    public string? Number { get; init; }

    [JsonPropertyName(CustomFieldKeys.TaxNumber)]
    public string? TaxNumber { get; init; }

    [JsonPropertyName(CustomFieldKeys.Score)]
    public decimal? Score { get; init; }

    [JsonPropertyName(CustomFieldKeys.Limit)]
    public MoneyRow? Limit { get; init; }

    [JsonPropertyName(CustomFieldKeys.Segment)]
    public long? Segment { get; init; }

    [JsonPropertyName(CustomFieldKeys.Since)]
    public string? Since { get; init; }

    [JsonPropertyName(CustomFieldKeys.Remark)]
    public string? Remark { get; init; }

    [JsonPropertyName(CustomFieldKeys.Route)]
    public string? Route { get; init; }

    public void AddTo(Tally tally)
    {
        tally.Add(Number);
        tally.Add(TaxNumber);
        tally.Add(Score);
        tally.Add(Limit?.Value);
        tally.Add(Segment);
        tally.Add(Since);
        tally.Add(Remark);
        tally.Add(Route);
    }
}

/// <summary>A monetary custom field.</summary>
internal sealed class MoneyRow
{
    public decimal? Value { get; init; }

    public string? Currency { get; init; }
}
