using System.Text.Json.Serialization;
using MlConnector.Benchmarks.Measuring;
using MlConnector.Benchmarks.Serving;

namespace MlConnector.Benchmarks.Pipedrive;

/// <summary>What persons and organizations have in common.</summary>
internal abstract class RecordRow
{
    public long Id { get; set; }

    public string? Name { get; set; }

    public long? OwnerId { get; set; }

    public DateTimeOffset? AddTime { get; set; }

    public DateTimeOffset? UpdateTime { get; set; }

    public bool? IsDeleted { get; set; }

    public int? VisibleTo { get; set; }

    public List<long>? LabelIds { get; set; }

    public CustomFieldsRow? CustomFields { get; set; }

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
    public string? FirstName { get; set; }

    public string? LastName { get; set; }

    public long? OrgId { get; set; }

    public long? PictureId { get; set; }

    public List<ContactRow>? Emails { get; set; }

    public List<ContactRow>? Phones { get; set; }

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
    public string? Value { get; set; }

    public bool? Primary { get; set; }

    public string? Label { get; set; }

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
    public string? Website { get; set; }

    public AddressRow? Address { get; set; }

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
    public string? Value { get; set; }

    public string? Route { get; set; }

    public string? StreetNumber { get; set; }

    public string? Subpremise { get; set; }

    public string? Locality { get; set; }

    [JsonPropertyName("admin_area_level_1")]
    public string? Region { get; set; }

    public string? Country { get; set; }

    public string? PostalCode { get; set; }

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
    public string? Number { get; set; }

    [JsonPropertyName(CustomFieldKeys.TaxNumber)]
    public string? TaxNumber { get; set; }

    [JsonPropertyName(CustomFieldKeys.Score)]
    public decimal? Score { get; set; }

    [JsonPropertyName(CustomFieldKeys.Limit)]
    public MoneyRow? Limit { get; set; }

    [JsonPropertyName(CustomFieldKeys.Segment)]
    public long? Segment { get; set; }

    [JsonPropertyName(CustomFieldKeys.Since)]
    public string? Since { get; set; }

    [JsonPropertyName(CustomFieldKeys.Remark)]
    public string? Remark { get; set; }

    [JsonPropertyName(CustomFieldKeys.Route)]
    public string? Route { get; set; }

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
    public decimal? Value { get; set; }

    public string? Currency { get; set; }
}
