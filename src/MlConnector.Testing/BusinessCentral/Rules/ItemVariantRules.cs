using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

internal sealed class ItemVariantRules(CompanyBooks books) : PageRules(books, "itemVariants")
{
    protected override void Validate(Draft draft, Field field, object value)
    {
        if (field.Name is "itemId" or "itemNumber")
        {
            Relations.SetPair(draft, field, value, Books["items"], ("itemId", "itemNumber"), "Item");
            return;
        }

        base.Validate(draft, field, value);
    }

    protected override void BeforeInsert(Draft draft) => Check(draft);

    protected override void BeforeModify(Draft draft) => Check(draft);

    // Codes are unique within the item only.
    private void Check(Draft draft)
    {
        if (draft.Text("code").Length == 0)
        {
            throw ApiFault.MustHaveValue("Code", "Item Variant", $"Item No.={draft.Text("itemNumber")}");
        }

        if (draft.Reference("itemId") == Guid.Empty)
        {
            throw ApiFault.MustHaveValue("Item No.", "Item Variant", $"Code={draft.Text("code")}");
        }

        if (Table.Where("itemId", draft.Reference("itemId")).Any(row => row.Id != draft.Id && row.Text("code") == draft.Text("code")))
        {
            throw ApiFault.Taken("Item Variant", $"Item No.='{draft.Text("itemNumber")}',Code='{draft.Text("code")}'");
        }
    }
}
