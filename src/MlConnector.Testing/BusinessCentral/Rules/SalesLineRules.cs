using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

internal sealed class SalesLineRules(SalesDocuments documents) : PageRules(documents.Books, documents.LineTable.Type.SetName)
{
    public override Row Insert(Draft draft, RecordInput input)
    {
        var parent = input.Members.FirstOrDefault(member => member.Field.Name == "documentId").Value;
        if (parent is not Guid id || id == Guid.Empty)
        {
            throw ApiFault.Dialog("You must specify a document id to insert a line.");
        }

        var row = InsertInto(id, input);
        documents.Totals.Recompute(id);
        return Table.Find(row.Id)!;
    }

    public Row InsertInto(Guid documentId, RecordInput input)
    {
        var header = HeaderOf(documentId);
        documents.RequireOpen(header);
        var draft = Draft.New(Type);
        draft["documentId"] = documentId;
        draft["discountAppliedBeforeTax"] = true;
        LineObjects.CheckChoice(input);
        Apply(draft, input);
        LineObjects.CheckComplete(draft);
        if ((int)draft["sequence"] == 0)
        {
            draft["sequence"] = documents.LinesOf(documentId).Select(row => (int)row["sequence"]).DefaultIfEmpty(0).Max() + 10000;
        }

        var row = Table.Save(draft);
        Books.Dimensions.Copy(documentId, row);
        Books.Dimensions.AddDefaults(row.Reference("itemId"), row);
        return row;
    }

    public override Row Modify(Draft draft, RecordInput input)
    {
        documents.RequireOpen(HeaderOf(draft.Reference("documentId")));
        LineObjects.CheckUnchangeable(draft.Before!, input);
        Apply(draft, input);
        LineObjects.CheckComplete(draft);
        Table.Save(draft);
        documents.Totals.Recompute(draft.Reference("documentId"));
        return Table.Find(draft.Id)!;
    }

    // A new customer or currency deletes the lines and inserts them again, with new ids and recalculated prices.
    public void Recreate(Row header)
    {
        foreach (var line in documents.LinesOf(header.Id))
        {
            Table.Remove(line.Id);
            Books.Dimensions.Drop(line.Id);
            var draft = new Draft(Type, Guid.NewGuid(), (object[])line.Values.Clone(), null);
            if (Books["items"].Find(line.Reference("itemId")) is { } item)
            {
                LineObjects.SetItem(documents, header, draft, item);
            }

            var row = Table.Save(draft);
            Books.Dimensions.Copy(header.Id, row);
            Books.Dimensions.AddDefaults(row.Reference("itemId"), row);
        }
    }

    protected override void BeforeDelete(Row row) => documents.RequireOpen(HeaderOf(row.Reference("documentId")));

    protected override void AfterDelete(Row row)
    {
        Books.Dimensions.Drop(row.Id);
        documents.Totals.Recompute(row.Reference("documentId"));
    }

    protected override void Validate(Draft draft, Field field, object value)
    {
        var header = HeaderOf(draft.Reference("documentId"));
        switch (field.Name)
        {
            case "itemId" when (Guid)value != Guid.Empty:
                LineObjects.SetItem(documents, header, draft, Books["items"].Find((Guid)value) ?? throw ApiFault.Dialog("Item does not exist."));
                return;
            case "accountId" when (Guid)value != Guid.Empty:
                LineObjects.SetAccount(documents, draft, Books["accounts"].Find((Guid)value) ?? throw ApiFault.Dialog("Account does not exist."));
                return;
            case "lineObjectNumber" when ((string)value).Length > 0:
                LineObjects.SetNumbered(documents, header, draft, (string)value);
                return;
            case "unitOfMeasureId" or "unitOfMeasureCode":
                LineObjects.SetUnit(documents, header, draft, field, value);
                return;
            case "itemVariantId" when (Guid)value != Guid.Empty:
                LineObjects.SetVariant(documents, header, draft, (Guid)value);
                return;
            case "taxCode":
                SetTax(draft, (string)value);
                return;
        }

        base.Validate(draft, field, value);
        LineObjects.FollowUp(documents, header, draft, field.Name);
    }

    // Written is the tax posting group; what reads show is the tax identifier.
    private void SetTax(Draft draft, string group)
    {
        if (!Books.Options.TaxPercents.ContainsKey(group))
        {
            throw ApiFault.Relation("VAT Prod. Posting Group", "Sales Line", group, "VAT Product Posting Group");
        }

        LineObjects.SetTaxGroup(documents, draft, group);
    }

    private Row HeaderOf(Guid id) => documents.HeaderTable.Find(id)
        ?? throw new ApiFault(404, "Internal_RecordNotFound", $"The {documents.Kind.Name.ToLowerInvariant()} cannot be found.");
}
