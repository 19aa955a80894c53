using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;
using MlConnector.Benchmarks.Measuring;
using MlConnector.Benchmarks.Serving;

namespace MlConnector.Benchmarks.Pipedrive;

/// <summary>A person in the shape that Kiota generates.</summary>
internal sealed class KiotaPerson : KiotaModel
{
    public long? Id { get; set; }

    public string? Name { get; set; }

    public string? FirstName { get; set; }

    public string? LastName { get; set; }

    public long? OwnerId { get; set; }

    public long? OrgId { get; set; }

    public long? PictureId { get; set; }

    public DateTimeOffset? AddTime { get; set; }

    public DateTimeOffset? UpdateTime { get; set; }

    public bool? IsDeleted { get; set; }

    public int? VisibleTo { get; set; }

    public List<long?>? LabelIds { get; set; }

    public List<KiotaContact>? Emails { get; set; }

    public List<KiotaContact>? Phones { get; set; }

    public KiotaCustomFields? CustomFields { get; set; }

    public static KiotaPerson CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "add_time", node => AddTime = node.GetDateTimeOffsetValue() },
        { "custom_fields", node => CustomFields = node.GetObjectValue(KiotaCustomFields.CreateFromDiscriminatorValue) },
        { "emails", node => Emails = node.GetCollectionOfObjectValues(KiotaContact.CreateFromDiscriminatorValue)?.AsList() },
        { "first_name", node => FirstName = node.GetStringValue() },
        { "id", node => Id = node.GetLongValue() },
        { "is_deleted", node => IsDeleted = node.GetBoolValue() },
        { "label_ids", node => LabelIds = node.GetCollectionOfPrimitiveValues<long?>()?.AsList() },
        { "last_name", node => LastName = node.GetStringValue() },
        { "name", node => Name = node.GetStringValue() },
        { "org_id", node => OrgId = node.GetLongValue() },
        { "owner_id", node => OwnerId = node.GetLongValue() },
        { "phones", node => Phones = node.GetCollectionOfObjectValues(KiotaContact.CreateFromDiscriminatorValue)?.AsList() },
        { "picture_id", node => PictureId = node.GetLongValue() },
        { "update_time", node => UpdateTime = node.GetDateTimeOffsetValue() },
        { "visible_to", node => VisibleTo = node.GetIntValue() },
    };

    public void AddTo(Tally tally)
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
        tally.Add(FirstName);
        tally.Add(LastName);
        tally.Add(OrgId);
        Emails?.ForEach(email => email.AddTo(tally));
        Phones?.ForEach(phone => phone.AddTo(tally));
    }
}

/// <summary>An e-mail address or a phone number.</summary>
internal sealed class KiotaContact : KiotaModel
{
    public string? Value { get; set; }

    public bool? Primary { get; set; }

    public string? Label { get; set; }

    public static KiotaContact CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "label", node => Label = node.GetStringValue() },
        { "primary", node => Primary = node.GetBoolValue() },
        { "value", node => Value = node.GetStringValue() },
    };

    public void AddTo(Tally tally)
    {
        tally.Add(Value);
        tally.Add(Primary);
        tally.Add(Label);
    }
}

/// <summary>An organization.</summary>
internal sealed class KiotaOrganization : KiotaModel
{
    public long? Id { get; set; }

    public string? Name { get; set; }

    public long? OwnerId { get; set; }

    public DateTimeOffset? AddTime { get; set; }

    public DateTimeOffset? UpdateTime { get; set; }

    public bool? IsDeleted { get; set; }

    public int? VisibleTo { get; set; }

    public List<long?>? LabelIds { get; set; }

    public string? Website { get; set; }

    public KiotaAddress? Address { get; set; }

    public KiotaCustomFields? CustomFields { get; set; }

    public static KiotaOrganization CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "add_time", node => AddTime = node.GetDateTimeOffsetValue() },
        { "address", node => Address = node.GetObjectValue(KiotaAddress.CreateFromDiscriminatorValue) },
        { "custom_fields", node => CustomFields = node.GetObjectValue(KiotaCustomFields.CreateFromDiscriminatorValue) },
        { "id", node => Id = node.GetLongValue() },
        { "is_deleted", node => IsDeleted = node.GetBoolValue() },
        { "label_ids", node => LabelIds = node.GetCollectionOfPrimitiveValues<long?>()?.AsList() },
        { "name", node => Name = node.GetStringValue() },
        { "owner_id", node => OwnerId = node.GetLongValue() },
        { "update_time", node => UpdateTime = node.GetDateTimeOffsetValue() },
        { "visible_to", node => VisibleTo = node.GetIntValue() },
        { "website", node => Website = node.GetStringValue() },
    };

    public void AddTo(Tally tally)
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
        tally.Add(Website);
        Address?.AddTo(tally);
    }
}

/// <summary>A postal address.</summary>
internal sealed class KiotaAddress : KiotaModel
{
    public string? Value { get; set; }

    public string? Route { get; set; }

    public string? StreetNumber { get; set; }

    public string? Subpremise { get; set; }

    public string? Locality { get; set; }

    public string? AdminAreaLevel1 { get; set; }

    public string? Country { get; set; }

    public string? PostalCode { get; set; }

    public static KiotaAddress CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "admin_area_level_1", node => AdminAreaLevel1 = node.GetStringValue() },
        { "country", node => Country = node.GetStringValue() },
        { "locality", node => Locality = node.GetStringValue() },
        { "postal_code", node => PostalCode = node.GetStringValue() },
        { "route", node => Route = node.GetStringValue() },
        { "street_number", node => StreetNumber = node.GetStringValue() },
        { "subpremise", node => Subpremise = node.GetStringValue() },
        { "value", node => Value = node.GetStringValue() },
    };

    public void AddTo(Tally tally)
    {
        tally.Add(Value);
        tally.Add(Route);
        tally.Add(StreetNumber);
        tally.Add(Subpremise);
        tally.Add(Locality);
        tally.Add(AdminAreaLevel1);
        tally.Add(Country);
        tally.Add(PostalCode);
    }
}

/// <summary>The account's custom fields, as a description that names them would declare them.</summary>
internal sealed class KiotaCustomFields : KiotaModel
{
    public string? Number { get; set; }

    public string? TaxNumber { get; set; }

    public decimal? Score { get; set; }

    public KiotaMoney? Limit { get; set; }

    public long? Segment { get; set; }

    public string? Since { get; set; }

    public string? Remark { get; set; }

    public string? Route { get; set; }

    public static KiotaCustomFields CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { CustomFieldKeys.Limit, node => Limit = node.GetObjectValue(KiotaMoney.CreateFromDiscriminatorValue) },
        { CustomFieldKeys.Number, node => Number = node.GetStringValue() },
        { CustomFieldKeys.Remark, node => Remark = node.GetStringValue() },
        { CustomFieldKeys.Route, node => Route = node.GetStringValue() },
        { CustomFieldKeys.Score, node => Score = node.GetDecimalValue() },
        { CustomFieldKeys.Segment, node => Segment = node.GetLongValue() },
        { CustomFieldKeys.Since, node => Since = node.GetStringValue() },
        { CustomFieldKeys.TaxNumber, node => TaxNumber = node.GetStringValue() },
    };

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
internal sealed class KiotaMoney : KiotaModel
{
    public decimal? Value { get; set; }

    public string? Currency { get; set; }

    public static KiotaMoney CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "currency", node => Currency = node.GetStringValue() },
        { "value", node => Value = node.GetDecimalValue() },
    };
}
