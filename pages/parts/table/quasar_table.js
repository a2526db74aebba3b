// Quasar's table with cells from templates. As slots of a page, templates become new components at every update of
// anything on the page, and all cells are thrown away: the focus in them, marked text, a press that has begun. Here each
// template becomes one component, once.
const known = new Map();

function cell(template) {
  if (!known.has(template)) known.set(template, { props: ["props"], template });
  return known.get(template);
}

export default {
  template: `
    <q-table ref="qRef">
      <template v-for="(template, name) in templates" v-slot:[name]="given">
        <component :is="cell(template)" :props="given" />
      </template>
      <template v-if="sums" v-slot:bottom-row>
        <tr class="sum" v-html="sums"></tr>
      </template>
    </q-table>
  `,
  props: { templates: Object, sums: String },
  methods: {
    cell,
    // Redraws these rows alone; the others are not sent again.
    replace(rows) {
      for (const row of rows) {
        const shown = this.$attrs.rows.find((one) => one.id === row.id);
        if (shown) Object.assign(shown, row);
      }
    },
  },
};
