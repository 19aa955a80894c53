using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>One dimension of a document or line. Its id is the dimension's, so it is only found through its parent.</summary>
internal sealed class DimensionSetLineRules(CompanyBooks books) : PageRules(books, "dimensionSetLines")
{
    public override Row Insert(Draft draft, RecordInput input)
    {
        var parentId = ValueOf(input, "parentId") as Guid? ?? Guid.Empty;
        if (parentId == Guid.Empty)
        {
            throw ApiFault.Dialog("You must get to the parent first to create a dimension set line.");
        }

        RequireChangeable(parentId);
        foreach (var (field, value) in input.Members)
        {
            draft[field.Name] = value;
        }

        var dimension = FindDimension(input);
        DimensionSets.Describe(draft, dimension, FindValue(dimension, input) ?? throw ApiFault.Dialog("The \"valueId\" or \"valueCode\" field must be filled in."));
        return Books.Dimensions.Find(parentId, dimension.Id) is null
            ? Table.Save(draft)
            : throw ApiFault.Dialog("The dimension set line already exists. Check existing dimension set lines and the default dimension set lines on the parent.");
    }

    public override Row Modify(Draft draft, RecordInput input)
    {
        RequireChangeable(draft.Reference("parentId"));
        if (input.Members.Any(member => member.Field.Name is "id" or "code" && !member.Value.Equals(draft[member.Field.Name])))
        {
            throw ApiFault.Dialog("The \"id\" and \"code\" fields cannot be modified.");
        }

        var dimension = Books["dimensions"].Find(draft.Reference("id"))!;
        if (FindValue(dimension, input) is { } value)
        {
            DimensionSets.Describe(draft, dimension, value);
        }

        return Table.Save(draft);
    }

    protected override void BeforeDelete(Row row) => RequireChangeable(row.Reference("parentId"));

    private Row FindDimension(RecordInput input)
    {
        var (id, code) = (ValueOf(input, "id"), ValueOf(input, "code"));
        if (id is null && code is null)
        {
            throw ApiFault.Dialog("The \"id\" or \"code\" field must be filled in.");
        }

        var byId = id is null ? null : Books["dimensions"].Find((Guid)id) ?? throw ApiFault.Dialog("The \"id\" does not match to a Dimension.");
        var byCode = code is null ? null : Books["dimensions"].FindByKey((string)code) ?? throw ApiFault.Dialog("The \"code\" does not match to a Dimension.");
        return byId is not null && byCode is not null && byId.Id != byCode.Id
            ? throw ApiFault.Dialog("The dimension field values do not match to a specific Dimension.")
            : byId ?? byCode!;
    }

    private Row? FindValue(Row dimension, RecordInput input)
    {
        var (id, code) = (ValueOf(input, "valueId"), ValueOf(input, "valueCode"));
        var byId = id is null ? null : Books["dimensionValues"].Find((Guid)id) is { } found && found.Reference("dimensionId") == dimension.Id
            ? found : throw ApiFault.Dialog("The \"valueId\" does not match to a Dimension Value.");
        var byCode = code is null ? null : Books.Dimensions.ValueOf(dimension, (string)code)
            ?? throw ApiFault.Dialog("The \"valueCode\" does not match to a Dimension Value.");
        return byId is not null && byCode is not null && byId.Id != byCode.Id
            ? throw ApiFault.Dialog("The values of the \"dimensionCode\" field and the \"dimensionId\" field do not refer to the same Dimension Value.")
            : byId ?? byCode;
    }

    // Posted documents, shipments and ledger entries show their dimensions only.
    private void RequireChangeable(Guid parentId)
    {
        var header = Books.Sales.All.Select(documents => documents.HeaderTable.Find(parentId)
            ?? (documents.LineTable.Find(parentId) is { } line ? documents.HeaderTable.Find(line.Reference("documentId")) : null)).FirstOrDefault(row => row is not null);
        if (header is null ? Books["customerPayments"].Find(parentId) is null : SalesDocumentKind.IsPosted(header))
        {
            throw ApiFault.Dialog($"Parent with ID {parentId} does not exist or dimension set lines are read only for its type.");
        }
    }

    private static object? ValueOf(RecordInput input, string name) =>
        input.Members.FirstOrDefault(member => member.Field.Name == name && !member.Value.Equals(member.Field.Blank)).Value;
}
