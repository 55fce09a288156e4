// The same assertions where there is no Node.
import assert from 'assert';

export default assert.strict;
